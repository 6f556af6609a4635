"""The verbs, in the order in which a user meets them, each with its line in the help.

The module of a verb is `cli/VERB.py` (dashes are underscores) with an object `command`; it is imported
only when the verb is called, so its line of help stands here.
"""

VERBS = {
    "demo": "zie wat het doet, op een meegeleverd voorbeeld",
    "nieuw": "maak een dossier",
    "controleer": "zoek alles wat fout is in een dossier",
    "fragment": "zoek, toon, maak en bewerk fragmenten",
    "bron": "toon aanbevelingen, en maak een bron van een rapport",
    "stel-samen": "maak de gemeenschappelijke tekst, of de versie van één gemeente",
    "exporteer": "maak de versies van alle gemeenten, alles of niets",
    "dekking": "laat per aanbeveling zien wie haar overneemt",
    "keuzeblad": "laat fracties aankruisen wat zij willen, en lees het terug",
    "vergelijk": "vergelijk concepten met de gemeenschappelijke tekst",
    "oordeel": "leg vast wat u van een wijziging vindt, voor alle volgende vergelijkingen",
    "verwerk": "neem wijzigingen over in de volgende versie van de gemeenschappelijke tekst",
    "besluitlijst": "zet de open punten op een rij, om over te besluiten",
    "amendement": "maak de tekst van een amendement uit een wijziging",
    "weeg": "weeg wat een herformulering doet met een afspraak",
    "schoon": "maak een verzendversie zonder namen, opmerkingen en wijzigingen",
    "verklaar": "leg een meldingscode uit",
}
