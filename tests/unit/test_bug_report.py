"""What a report of our own bug tells of the computer that it was made on: nothing."""

from __future__ import annotations

import pytest

from regioparagraaf.cli.bug import _WHERE_INSTALLED


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        ('File "/home/jan/regioparagraaf/src/regioparagraaf/cli/x.py", line 1', "regioparagraaf/cli/x.py"),
        (
            'File "/home/jan/uv/python/cpython-3.12/lib/python3.12/json/decoder.py", line 1',
            "python3.12/json/decoder.py",
        ),
        (r'File "C:\Users\jan\uv\python\Lib\json\decoder.py", line 1', r"Lib\json\decoder.py"),
        (r'File "C:\Users\jan\Lib\site-packages\lxml\x.py", line 1', r"site-packages\lxml\x.py"),
    ],
)
def test_a_report_names_no_folder_of_a_user(frame: str, told: str) -> None:
    assert _WHERE_INSTALLED.sub('File "', frame) == f'File "{told}", line 1'
