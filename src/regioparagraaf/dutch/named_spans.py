"""Spans of time that go by a name: 'binnenkort', 'halverwege de raadsperiode', 'komende winter'.

Of two names for a part of one period the days say which comes first; they are no more exact than that.
"""

from __future__ import annotations

from regioparagraaf.dutch.words import Keys

NAMED_SPANS: dict[Keys, float] = {
    **{
        (*lead, "deze", period): 1460.0
        for lead in ((), ("nog",), ("in",), ("binnen",), ("nog", "in"), ("gedurende",), ("tijdens",))
        for period in ("raadsperiode", "collegeperiode", "bestuursperiode")
    },
    **{
        (*lead, *half.split(), *link, period): days
        for lead, half, days in (
            (("aan", "het"), "begin", 365.0),
            (("bij", "het"), "begin", 365.0),
            (("in", "het"), "begin", 365.0),
            ((), "halverwege", 730.0),
            (("in", "het"), "midden", 730.0),
            ((), "midden in", 730.0),
            (("aan", "het"), "einde", 1459.0),
            (("aan", "het"), "eind", 1459.0),
            (("aan", "het"), "slot", 1459.0),
            (("tegen", "het"), "einde", 1459.0),
            (("tegen", "het"), "eind", 1459.0),
            (("voor", "het"), "einde", 1459.0),
            (("voor", "het"), "eind", 1459.0),
            (("vóór", "het"), "einde", 1459.0),
            (("uiterlijk", "aan", "het"), "einde", 1459.0),
            (("na", "het"), "einde", 1600.0),
            (("na", "het"), "eind", 1600.0),
        )
        for link in ((), ("de",), ("deze",), ("van", "de"), ("van", "deze"))
        if link[:1] == ("van",) or not lead
        for period in ("raadsperiode", "collegeperiode", "bestuursperiode")
    },
    **{
        (*lead, "deze", period): 1600.0
        for lead in (("na",), ("na", "afloop", "van"))
        for period in ("periode", "raadsperiode", "collegeperiode", "bestuursperiode")
    },
    **{
        (*lead, "het", year, "jaar", "van", "deze", period): days
        for lead in (("in",), ("nog", "in"), ("uiterlijk", "in"), ("al", "in"))
        for year, days in (("eerste", 365.0), ("tweede", 730.0), ("derde", 1095.0), ("laatste", 1459.0))
        for period in ("periode", "raadsperiode", "collegeperiode", "bestuursperiode")
    },
    **{
        (*lead, "het", year, "jaar", "van", "dit", "akkoord"): days
        for lead in (("in",), ("al", "in"), ("pas", "in"))
        for year, days in (("eerste", 365.0), ("tweede", 730.0), ("derde", 1095.0), ("laatste", 1459.0))
    },
    **{
        ("tot", "de", coming, vote): 1460.0
        for coming in ("volgende", "komende", "eerstvolgende")
        for vote in ("verkiezingen", "raadsverkiezingen", "gemeenteraadsverkiezingen")
    },
    **{
        (lead, "de", "eerste", count, "dagen"): 100.0
        for lead in ("in", "binnen")
        for count in ("honderd", "100")
    },
    ("de", "komende", "jaren"): 1460.0,
    ("in", "de", "komende", "jaren"): 1460.0,
    ("de", "komende", "periode"): 1460.0,
    ("in", "de", "komende", "periode"): 1460.0,
    ("per", "direct"): 0.5,
    ("per", "ommegaande"): 0.5,
    ("onverwijld",): 0.5,
    ("terstond",): 0.5,
    ("onmiddellijk",): 0.5,
    ("op", "staande", "voet"): 0.5,
    ("meteen",): 0.5,
    ("direct", "na"): 0.5,
    ("direct", "nadat"): 0.5,
    ("direct", "in", "werking"): 0.5,
    ("op", "korte", "termijn"): 180.0,
    ("binnenkort",): 120.0,
    ("op", "afzienbare", "termijn"): 365.0,
    ("op", "middellange", "termijn"): 1460.0,
    ("op", "lange", "termijn"): 3650.0,
    ("op", "langere", "termijn"): 3650.0,
    ("de", "volgende", "dag"): 2.0,
    ("de", "volgende", "werkdag"): 2.0,
    ("de", "dag", "erna"): 2.0,
    ("de", "dag", "daarna"): 2.0,
    ("vanaf", "de", "eerste", "dag"): 1.0,
    ("vanaf", "de", "eerste", "werkdag"): 1.0,
    **{(lead, "dag", one): 1.0 for lead in ("vanaf", "op", "sinds") for one in ("één", "een", "1")},
    ("direct", "vanaf", "het", "begin"): 1.0,
    ("meteen", "vanaf", "het", "begin"): 1.0,
    ("al", "op", "de", "eerste", "dag"): 1.0,
    ("op", "de", "eerste", "dag"): 1.0,
    ("nog", "dit", "jaar"): 365.0,
    ("vóór", "het", "einde", "van", "het", "jaar"): 365.0,
    ("voor", "het", "einde", "van", "het", "jaar"): 365.0,
    ("voor", "het", "eind", "van", "het", "jaar"): 365.0,
    ("eind", "dit", "jaar"): 365.0,
    ("dit", "jaar"): 365.0,
    ("dit", "kalenderjaar"): 365.0,
    ("volgend", "jaar"): 730.0,
    ("nog", "deze", "raadsperiode"): 1460.0,
    ("deze", "raadsperiode"): 1460.0,
    ("in", "deze", "raadsperiode"): 1460.0,
    ("in", "deze", "periode"): 1460.0,
    ("in", "deze", "bestuursperiode"): 1460.0,
    ("deze", "collegeperiode"): 1460.0,
    **{
        span: 1.0
        for same in ("dezelfde", "diezelfde")
        for span in ((same, "dag"), ("nog", same, "dag"), (same, "dag", "nog"))
    },
    ("deze", "periode"): 1460.0,
    **{
        (*lead, "volgende", period): 2920.0
        for lead in (("de",), ("in", "de"), ("tijdens", "de"))
        for period in ("raadsperiode", "collegeperiode", "bestuursperiode")
    },
    ("volgend", "voorjaar"): 565.0,
    ("volgend", "najaar"): 725.0,
    ("volgende", "zomer"): 665.0,
    ("volgende", "winter"): 765.0,
    **{
        (coming, season): days
        for season, days in (("voorjaar", 200.0), ("najaar", 360.0))
        for coming in ("komend", "aankomend")
    },
    **{
        (*lead, coming, season): days
        for season, days in (("zomer", 300.0), ("herfst", 360.0), ("winter", 400.0))
        for lead in ((), ("de",))
        for coming in ("komende", "aankomende")
    },
    ("dit", "voorjaar"): 200.0,
    ("deze", "zomer"): 300.0,
    ("deze", "herfst"): 360.0,
    ("deze", "winter"): 400.0,
    ("dit", "najaar"): 360.0,
}
