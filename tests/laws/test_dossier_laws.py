"""Laws of loading: whatever stands in a dossier, a user gets findings and never a crash."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from dossiers import SAMPLE, copied, remarks
from hypothesis import given, settings
from hypothesis import strategies as st

from regioparagraaf.errors import RegioError

FILES = sorted(path.relative_to(SAMPLE) for path in SAMPLE.rglob("*") if path.is_file())
PIECES = st.sampled_from(
    '[[ ]] {{ }} +++ ## " = [ ] \n | : é \x07 \u202e ` <b> weg samendoen {%x%} {{jaar}} 0546 # \ufeff'.split(
        " "
    )
)
"""What a slip of the hand, or of an editor, leaves."""


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_damaged_dossier_gives_findings_and_never_a_crash(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        dossier = copied(Path(folder))
        for _ in range(data.draw(st.integers(1, 4))):
            path = dossier / data.draw(st.sampled_from(FILES))
            content = path.read_bytes()
            start = data.draw(st.integers(0, len(content)))
            cut = data.draw(st.integers(0, 12))
            put = data.draw(PIECES | st.text(max_size=3)).encode("utf-8", "surrogatepass")
            path.write_bytes(content[:start] + put + content[start + cut :])
        with contextlib.suppress(RegioError):
            for remark in remarks(dossier):
                assert remark.code.startswith("RP")
                assert remark.text
