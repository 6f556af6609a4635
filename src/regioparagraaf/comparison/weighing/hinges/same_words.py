"""Words by which the side without a hinge says what a group of hinges says."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.hinges.no_longer_extra import LASTING
from regioparagraaf.comparison.weighing.words.loose import ALLOWING
from regioparagraaf.dutch.words import EACH

_CONSULTING = frozenset(
    "raadplegen raadpleegt geraadpleegd consulteren consulteert vragen vraagt gehoord horen hoort "
    "praten praat spreken spreekt luisteren luistert overleggen overlegt bespreken bespreekt".split()
)
SAYING_THE_SAME = {
    "zorgen": frozenset("baart baren zorgelijk zorgwekkend bezorgd verontrust ongerust zorgen".split()),
    "begin": frozenset(
        "start starten begint beginnen begonnen gestart eerst begin aanvang aanvangen".split()
    ),
    "vooral": frozenset("vooral voornamelijk hoofdzakelijk name bijzonder bovenal".split()),
    "even": frozenset("gelijk gelijke hetzelfde dezelfde zelfde".split()),
    "evenveel": frozenset(
        "gelijk gelijke gelijkelijk hetzelfde dezelfde zelfde elk ieder zoveel even".split()
    ),
    "beide": frozenset("zowel twee weerszijden weerskanten tweeën alle allebei elk ieder".split()),
    "later": frozenset(
        "daarna vervolgens nadien naderhand achteraf straks erna later toekomst toekomstvisie".split()
    ),
    "niet graag": frozenset(
        "terughoudend zelden zuinig spaarzaam liever voorzichtig nauwelijks amper".split()
    ),
    "soms": frozenset("steekproef steekproeven steekproefsgewijs soms".split()),
    "anders": frozenset("verhuist verhuizen verplaatst verplaatsen elders".split()),
    "misschien": frozenset("kan kunnen mag mogen misschien wellicht eventueel mogelijk".split()),
    "belangrijk": frozenset("belang belangrijk hechten hecht waarde".split()),
    "kan zijn": frozenset("kan kunnen mogelijk mogelijkheid denkbaar uitgesloten uit".split()),
    "danpas": frozenset("eerst voordat alvorens pas daarna nadat vóór".split()),
    "inkosten": frozenset(
        "mee meebetalen meebetaalt bijdrage tegemoetkoming deel gedeelte vergoeding".split()
    ),
    "tegemoet": frozenset("bijdrage bijdragen draagt deel gedeelte mee meebetalen meebetaalt".split()),
    "geheel": frozenset("overal heel hele alle alles".split()),
    "extra": frozenset(
        "meer erbij bij toegevoegd vaker nog nieuw nieuwe groeit uitgebreid verruimd verruimt".split()
    ),
    "blijvend": LASTING,  # 'krijgt blijvend', 'houdt'
    "steekproef": frozenset("steekproef steekproeven soms toe".split()),  # 'af en toe'
    "ook": frozenset("alsmede evenals alsook naast behalve zowel zelfs inbegrip inclusief".split()),
    "zelfs": frozenset({"ook"}),  # 'ook bij regen', 'zelfs als het regent'
    "eigen": frozenset("apart aparte afzonderlijk afzonderlijke zelfstandig zelfstandige".split()),
    "aandachtspunt": frozenset("let letten aandacht rekening".split()),
    "goedvinden": frozenset(
        "instemming toestemming akkoord goedkeuring".split()
    ),  # 'heeft de instemming van'
    "aanmerking": ALLOWING,  # 'komt in aanmerking', 'kan krijgen'
    "afzonderlijk": frozenset({"apart", "aparte", "zelf"}) | EACH,
    "vooraf": frozenset({"pas", "eerstmaals", "vóór"}),  # 'niet voordat', 'pas nadat', 'vóór elke markt'
    "moment": frozenset("nu thans momenteel".split()),
    "nu": frozenset("moment huidig huidige".split()),
    "horen": _CONSULTING,
    "zelf": frozenset({"vrijwillig", "eigen", "zelfstandig"}),
    "nietalleen": frozenset({"zowel"}),
    "opvoor": frozenset("komt komen verdedigt verdedigen steunt steunen".split()),
    "achteraf": frozenset({"na", "dan", "waarna"}),  # 'nadat hij zich vestigt', 'na vestiging'
}
"""Words by which the other side says what a group of hinges says."""
