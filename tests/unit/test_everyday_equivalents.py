"""One everyday phrase or construction for another, and what only looks so."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.loading.lexicon import load_lexicon


def weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


ALIKE = (
    (
        "De vereniging verhuurt de loods aan zeilers, in de maand juni.",
        "De vereniging verhuurt de loods aan zeilers, in juni.",
    ),
    (
        "De brug gaat open in het jaar 2028.",
        "De brug gaat open in 2028.",
    ),
    (
        "De regeling geldt voor een periode van drie jaar.",
        "De regeling geldt voor drie jaar.",
    ),
    (
        "De regeling geldt gedurende een periode van drie jaar.",
        "De regeling geldt drie jaar.",
    ),
    (
        "De regeling geldt voor de duur van drie jaar.",
        "De regeling geldt drie jaar lang.",
    ),
    (
        "Wij graven een sloot met een diepte van 2 meter.",
        "Wij graven een sloot van 2 meter diep.",
    ),
    (
        "De muur krijgt een hoogte van 3 meter.",
        "De muur wordt 3 meter hoog.",
    ),
    (
        "De stal heeft een breedte van 12 meter.",
        "De stal is 12 meter breed.",
    ),
    (
        "Bij 20 of meer aanmeldingen huren wij een tent.",
        "Vanaf 20 aanmeldingen huren wij een tent.",
    ),
    (
        "Kinderen van 12 jaar of ouder mogen mee.",
        "Kinderen vanaf 12 jaar mogen mee.",
    ),
    (
        "Bij 20 of meer aanmeldingen huren wij een tent.",
        "Bij ten minste 20 aanmeldingen huren wij een tent.",
    ),
    (
        "Bij meer dan 20 aanmeldingen huren wij een tent.",
        "Vanaf 21 aanmeldingen huren wij een tent.",
    ),
    (
        "Steeds als een boot zinkt, roept de havenmeester de duikers.",
        "Telkens wanneer een boot zinkt, roept de havenmeester de duikers.",
    ),
    (
        "Iedere keer als een boot zinkt, roept de havenmeester de duikers.",
        "Telkens als een boot zinkt, roept de havenmeester de duikers.",
    ),
    (
        "Iedere keer dat een boot zinkt, roept de havenmeester de duikers.",
        "Steeds wanneer een boot zinkt, roept de havenmeester de duikers.",
    ),
    (
        "In geval van storm sluit de pier.",
        "Bij storm sluit de pier.",
    ),
    (
        "Ingeval van storm sluit de pier.",
        "Als het stormt, sluit de pier.",
    ),
    (
        "In het geval van storm sluit de pier.",
        "Bij storm sluit de pier.",
    ),
    (
        "Indien nodig huren wij een tent.",
        "Als dat nodig is, huren wij een tent.",
    ),
    (
        "Zo nodig huren wij een tent.",
        "Als het nodig is, huren wij een tent.",
    ),
    (
        "Wij planten indien mogelijk inheemse bomen langs de vaart.",
        "Wij planten als dat kan inheemse bomen langs de vaart.",
    ),
    (
        "Wij planten waar nodig inheemse bomen langs de vaart.",
        "Wij planten waar dat nodig is inheemse bomen langs de vaart.",
    ),
    (
        "Wij planten zo mogelijk inheemse bomen langs de vaart.",
        "Wij planten als dat mogelijk is inheemse bomen langs de vaart.",
    ),
    (
        "Wij planten voor zover mogelijk inheemse bomen langs de vaart.",
        "Wij planten voor zover dat mogelijk is inheemse bomen langs de vaart.",
    ),
    (
        "Wij planten waar wenselijk inheemse bomen langs de vaart.",
        "Wij planten waar dat wenselijk is inheemse bomen langs de vaart.",
    ),
    (
        "De roeiclub krijgt toestemming om op zondag de sluis te gebruiken.",
        "De roeiclub mag op zondag de sluis gebruiken.",
    ),
    (
        "Roeiers hebben toestemming om op zondag door de sluis te varen.",
        "Roeiers mogen op zondag door de sluis varen.",
    ),
    (
        "Het is roeiers toegestaan op zondag door de sluis te varen.",
        "Roeiers mogen op zondag door de sluis varen.",
    ),
    (
        "De waterschade valt te herstellen.",
        "De waterschade kan worden hersteld.",
    ),
    (
        "De oude loodsen vallen te verbouwen tot ateliers.",
        "De oude loodsen zijn te verbouwen tot ateliers.",
    ),
    (
        "De stichting slaagde er niet in de molen te kopen.",
        "Het lukte de stichting niet de molen te kopen.",
    ),
    (
        "De stichting is erin geslaagd de molen te kopen.",
        "Het is de stichting gelukt de molen te kopen.",
    ),
    (
        "Mevrouw De Vries, voorzitter van de roeiclub, opent de steiger.",
        "Voorzitter De Vries van de roeiclub opent de steiger.",
    ),
    (
        "De heer Smit opent de steiger.",
        "Smit opent de steiger.",
    ),
    (
        "Wij betalen de cursus voor hen die willen leren zeilen.",
        "Wij betalen de cursus voor mensen die willen leren zeilen.",
    ),
    (
        "Wij betalen de cursus voor degenen die willen leren zeilen.",
        "Wij betalen de cursus voor wie wil leren zeilen.",
    ),
    (
        "Wij betalen de cursus voor degenen die willen leren zeilen.",
        "Wij betalen de cursus voor mensen die willen leren zeilen.",
    ),
    (
        "Wij betalen de cursus voor personen die willen leren zeilen.",
        "Wij betalen de cursus voor hen die willen leren zeilen.",
    ),
    (
        "Zij die al een boot hebben, krijgen eerder bericht.",
        "Wie al een boot heeft, krijgt eerder bericht.",
    ),
    (
        "De zaal is onbereikbaar voor rolstoelen.",
        "De zaal is niet bereikbaar voor rolstoelen.",
    ),
    (
        "De steiger is ongeschikt voor auto's.",
        "De steiger is niet geschikt voor auto's.",
    ),
    (
        "De kelder is onbewoonbaar en onverkoopbaar.",
        "De kelder is niet bewoonbaar en niet verkoopbaar.",
    ),
    (
        "Dit verslag is onvolledig.",
        "Dit verslag is niet volledig.",
    ),
    (
        "De weide blijft onbebouwd.",
        "De weide blijft vrij van bebouwing.",
    ),
    (
        "De weide blijft onbebouwd.",
        "Op de weide wordt niet gebouwd.",
    ),
    (
        "De weide is onbemest.",
        "De weide is vrij van mest.",
    ),
    (
        "Deze regeling geldt onverminderd de rechten van de pachters.",
        "Deze regeling doet geen afbreuk aan de rechten van de pachters.",
    ),
    (
        "Deze regeling geldt onverminderd de rechten van de pachters.",
        "Deze regeling geldt zonder afbreuk te doen aan de rechten van de pachters.",
    ),
    (
        "Deze regeling geldt onverminderd de rechten van de pachters.",
        "Deze regeling laat de rechten van de pachters onverlet.",
    ),
    (
        "Niet-leden betalen 5 euro voor de les.",
        "Wie geen lid is, betaalt 5 euro voor de les.",
    ),
    (
        "Niet-inwoners betalen 5 euro voor de les.",
        "Wie geen inwoner is, betaalt 5 euro voor de les.",
    ),
    (
        "Niet-leden betalen 5 euro voor de les.",
        "Mensen die geen lid zijn, betalen 5 euro voor de les.",
    ),
    (
        "Niet-commerciële clubs betalen 5 euro voor de les.",
        "Clubs die niet commercieel zijn, betalen 5 euro voor de les.",
    ),
    (
        "Inschrijven bij de haven blijft mogelijk.",
        "Inschrijven bij de haven kan nog steeds.",
    ),
    (
        "Inschrijven bij de haven blijft mogelijk.",
        "Inschrijven bij de haven blijft kunnen.",
    ),
    (
        "Het bestuur hecht zijn goedkeuring aan de koop van de molen.",
        "Het bestuur keurt de koop van de molen goed.",
    ),
    (
        "Het bestuur geeft zijn goedkeuring aan de koop van de molen.",
        "Het bestuur keurt de koop van de molen goed.",
    ),
    (
        "Het bestuur verleent goedkeuring aan de koop van de molen.",
        "Het bestuur keurt de koop van de molen goed.",
    ),
    (
        "Wij geven roeiers voorrang bij de sluis.",
        "Wij laten roeiers voorgaan bij de sluis.",
    ),
    (
        "Wij verlenen voorrang aan roeiers bij de sluis.",
        "Roeiers gaan bij de sluis voor.",
    ),
    (
        "De stichting is er niet in geslaagd een molenaar te vinden.",
        "Het is de stichting niet gelukt een molenaar te vinden.",
    ),
    (
        "De stichting is er niet in geslaagd de molen te kopen.",
        "Het is de stichting niet gelukt de molen te kopen.",
    ),
    (
        "De stichting is er niet in geslaagd om de molen te kopen.",
        "Het is de stichting niet gelukt om de molen te kopen.",
    ),
    (
        "De stichting slaagt er niet in een molenaar te vinden.",
        "Het lukt de stichting niet een molenaar te vinden.",
    ),
    (
        "De boot is zwaarder dan de kar.",
        "De kar is lichter dan de boot.",
    ),
    (
        "De pier ligt boven de vaarlijn.",
        "De vaarlijn ligt onder de pier.",
    ),
    (
        "De schuur staat voor de loods.",
        "De loods staat achter de schuur.",
    ),
    (
        "Roeiers krijgen eerder een kleedkamer dan zeilers.",
        "Zeilers krijgen later een kleedkamer dan roeiers.",
    ),
    (
        "De loods gaat eerder open dan de hal.",
        "De hal gaat later open dan de loods.",
    ),
    (
        "De boten vertrekken vroeger dan de treinen.",
        "De treinen vertrekken later dan de boten.",
    ),
    (
        "Schippers betalen vaker te laat dan vissers.",
        "Vissers betalen minder vaak te laat dan schippers.",
    ),
    (
        "Wij verven de hekken langs zwaar vervuilde vaarten.",
        "Wij verven de hekken langs vaarten die zwaar vervuild zijn.",
    ),
    (
        "Wij werken in slecht verlichte loodsen.",
        "Wij werken in loodsen die slecht verlicht zijn.",
    ),
    (
        "Op een boot wonende schippers krijgen post.",
        "Schippers die op een boot wonen, krijgen post.",
    ),
    (
        "Bij een club aangesloten zeilers krijgen post.",
        "Zeilers die bij een club zijn aangesloten, krijgen post.",
    ),
    (
        "De stad verkoopt haar eigen loodsen aan de kade.",
        "De stad verkoopt de gemeentelijke loodsen aan de kade.",
    ),
    (
        "De gemeente verft haar loodsen.",
        "De gemeente verft de gemeentelijke loodsen.",
    ),
    (
        "Deze boten zijn gekeurd, wat verplicht is sinds mei.",
        "Deze boten zijn gekeurd. Dat is verplicht sinds mei.",
    ),
    (
        "Het plein is in de zomer open, wat gunstig is voor de winkels.",
        "Het plein is in de zomer open. Dat is gunstig voor de winkels.",
    ),
    (
        "De molen is te koop, tenzij dat een monument is.",
        "De molen is te koop. Dat geldt niet als die molen een monument is.",
    ),
    (
        "Het Rijk neemt 30% en de provincie 70%, samen 100%.",
        "Het Rijk neemt 30% en de provincie 70%, bij elkaar 100%.",
    ),
    (
        "De gracht is dieper dan de sloot.",
        "De sloot is minder diep dan de gracht.",
    ),
    (
        "De weide blijft onbebouwd.",
        "De weide blijft vrij van bebouwing.",
    ),
    (
        "De loods blijft zonder verlichting.",
        "De loods blijft onverlicht.",
    ),
    (
        "Inschrijven kan nog steeds bij de haven.",
        "Inschrijven blijft mogelijk bij de haven.",
    ),
    (
        "Varen kan nog altijd op zondag.",
        "Varen blijft mogelijk op zondag.",
    ),
    (
        "Inschrijven blijft mogelijk bij de haven.",
        "Inschrijven kan nog steeds bij de haven.",
    ),
    (
        "Varen blijft mogelijk op zondag.",
        "Varen kan nog altijd op zondag.",
    ),
    (
        "De weide in het oude park blijft onbebouwd tot 2032.",
        "De weide in het oude park blijft vrij van bebouwing tot 2032.",
    ),
    (
        "De weide in het oude park blijft onbebouwd tot 2032.",
        "De weide in het oude park wordt niet bebouwd tot 2032.",
    ),
    (
        "De loods in het oude park blijft onbewoond tot 2032.",
        "De loods in het oude park blijft zonder bewoners tot 2032.",
    ),
    (
        "De weg in het oude park blijft onverhard tot 2032.",
        "De weg in het oude park blijft zonder verharding tot 2032.",
    ),
    (
        "De weg in het oude park blijft onverlicht tot 2032.",
        "De weg in het oude park blijft zonder verlichting tot 2032.",
    ),
    (
        "Het bestuur is er niet in geslaagd een molenaar voor Hof te vinden.",
        "Het is het bestuur niet gelukt een molenaar voor Hof te vinden.",
    ),
    (
        "Het college is er niet in geslaagd een molenaar te vinden.",
        "Het is het college niet gelukt een molenaar te vinden.",
    ),
    (
        "De boot, Zeemeeuw genaamd, ligt in de haven.",
        "De boot Zeemeeuw ligt in de haven.",
    ),
    (
        "De boot met de naam Zeemeeuw ligt in de haven.",
        "De boot Zeemeeuw ligt in de haven.",
    ),
    (
        "De vloot (12 boten) vaart in mei uit.",
        "De vloot van 12 boten vaart in mei uit.",
    ),
    (
        "De vloot (12 boten) vaart in mei uit.",
        "De vloot, bestaande uit 12 boten, vaart in mei uit.",
    ),
    (
        "De vloot, die uit 12 boten bestaat, vaart in mei uit.",
        "De vloot (12 boten) vaart in mei uit.",
    ),
    (
        "Wij planten drie bomen: een eik, een beuk en een linde.",
        "Wij planten een eik, een beuk en een linde.",
    ),
    (
        "De volgende bruggen gaan open: de Zuidbrug en de Noordbrug.",
        "De Zuidbrug en de Noordbrug gaan open.",
    ),
    (
        "Er is één uitzondering: de veerpont vaart door.",
        "De enige uitzondering is dat de veerpont doorvaart.",
    ),
    (
        "Er geldt één voorwaarde: de club betaalt mee.",
        "De enige voorwaarde is dat de club meebetaalt.",
    ),
    (
        "Onder de voorwaarde dat de club meebetaalt, kopen wij de boot.",
        "Wij kopen de boot op voorwaarde dat de club meebetaalt.",
    ),
    (
        "Zeilers van buiten de stad betalen meer dan zeilers uit de stad.",
        "Zeilers uit de stad betalen minder dan zeilers van buiten de stad.",
    ),
    (
        "De loods in Tiel is ouder dan die in Breda.",
        "De loods in Breda is jonger dan die in Tiel.",
    ),
    (
        "Wij verven de loods met 2 ton uit de reserve en 1 ton van het Rijk, in totaal 3 ton.",
        "Wij verven de loods met in totaal 3 ton: 2 ton uit de reserve en 1 ton van het Rijk.",
    ),
    (
        "De molenaar en zijn knecht krijgen een huis.",
        "De molenaar en de knecht van de molenaar krijgen een huis.",
    ),
    (
        "Mocht iemand te laat zijn, dan betaalt hij 2 euro.",
        "Wie te laat is, betaalt 2 euro.",
    ),
    (
        "Als iemand een boot koopt, krijgt hij een ligplaats.",
        "Wie een boot koopt, krijgt een ligplaats.",
    ),
    (
        "Indien iemand geen boot heeft, mag hij meevaren.",
        "Wie geen boot heeft, mag meevaren.",
    ),
    (
        "De brug is niet veilig voor vrachtwagens.",
        "De brug is onveilig voor vrachtwagens.",
    ),
    (
        "De haven is niet zichtbaar vanaf de dijk.",
        "De haven is onzichtbaar vanaf de dijk.",
    ),
    (
        "Een niet volledige aanvraag sturen wij terug.",
        "Een onvolledige aanvraag sturen wij terug.",
    ),
    (
        "Wij vinden dat niet wenselijk.",
        "Wij vinden dat onwenselijk.",
    ),
    (
        "De lening is onder voorbehoud van instemming van de raad.",
        "De lening is onder voorbehoud dat de raad ermee instemt.",
    ),
    (
        "De verkoop gaat door mits de raad dit goedkeurt.",
        "De verkoop gaat door onder voorbehoud van goedkeuring door de raad.",
    ),
    (
        "De lonen blijven onder het landelijk gemiddelde.",
        "De lonen blijven beneden het landelijk gemiddelde.",
    ),
    (
        "De lonen liggen boven de norm.",
        "De lonen zijn hoger dan de norm.",
    ),
    (
        "In mei en juni is er les.",
        "In de maanden mei en juni is er les.",
    ),
    (
        "De proef loopt in het jaar 2027 af.",
        "De proef loopt in 2027 af.",
    ),
    (
        "De opening is op de datum van 3 mei.",
        "De opening is op 3 mei.",
    ),
    (
        "De opening vindt plaats op 3 mei.",
        "De opening is op 3 mei.",
    ),
    (
        "De haven staat open voor wie geen boot heeft.",
        "De haven blijft open voor wie geen boot heeft.",
    ),
    (
        "Wij laten een toren bouwen met een hoogte van 30 meter.",
        "Wij laten een toren van 30 meter hoog bouwen.",
    ),
    (
        "Wij laten een 30 meter hoge toren bouwen.",
        "Wij laten een toren met een hoogte van 30 meter bouwen.",
    ),
    (
        "De loods heeft een oppervlakte van 300 m2.",
        "De loods is 300 m2 groot.",
    ),
    (
        "Een ligplaats in Noord kost meer dan een ligplaats in Zuid.",
        "Een ligplaats in Zuid kost minder dan een ligplaats in Noord.",
    ),
    (
        "De pier is even lang als de kade.",
        "De kade is even lang als de pier.",
    ),
    (
        "De pier is twee keer zo lang als de kade.",
        "De kade is half zo lang als de pier.",
    ),
    (
        "De pier is half zo lang als de kade.",
        "De kade is twee keer zo lang als de pier.",
    ),
    (
        "De haven ligt ten noorden van de sluis.",
        "De sluis ligt ten zuiden van de haven.",
    ),
    (
        "De haven grenst aan het park.",
        "Het park grenst aan de haven.",
    ),
    (
        "De stad verhuurt de loods aan de roeiclub.",
        "De roeiclub huurt de loods van de stad.",
    ),
    (
        "De stad verkoopt de loods aan de roeiclub.",
        "De roeiclub koopt de loods van de stad.",
    ),
    (
        "De roeiclub krijgt 2 ton van de stad.",
        "De stad geeft de roeiclub 2 ton.",
    ),
    (
        "De club is jonger dan de bond.",
        "De bond is ouder dan de club.",
    ),
    (
        "De zolder ligt boven de zaal.",
        "De zaal ligt onder de zolder.",
    ),
    (
        "Het tarief voor roeiers ligt onder dat voor zeilers.",
        "Het tarief voor zeilers ligt boven dat voor roeiers.",
    ),
    (
        "De bond heeft minder leden dan de club.",
        "De club heeft meer leden dan de bond.",
    ),
    (
        "De inspectie komt vóór de opening.",
        "De opening komt na de inspectie.",
    ),
    (
        "In Noord zijn minder bomen dan in Zuid.",
        "In Zuid zijn meer bomen dan in Noord.",
    ),
    (
        "De steiger is korter dan 30 meter.",
        "De steiger is niet langer dan 30 meter.",
    ),
    (
        "Zeilers gaan vaker naar de haven dan roeiers.",
        "Roeiers gaan minder vaak naar de haven dan zeilers.",
    ),
    (
        "De haven is drukker dan het meer.",
        "Het meer is rustiger dan de haven.",
    ),
    (
        "De haven is drukker dan het meer.",
        "Het meer is minder druk dan de haven.",
    ),
    (
        "De haven is veiliger dan het meer.",
        "Het meer is minder veilig dan de haven.",
    ),
    (
        "De haven is breder dan het meer.",
        "Het meer is minder breed dan de haven.",
    ),
    (
        "De haven is groter dan het meer.",
        "Het meer is minder groot dan de haven.",
    ),
    (
        "De haven is mooier dan het meer.",
        "Het meer is minder mooi dan de haven.",
    ),
    (
        "De haven is vuiler dan het meer.",
        "Het meer is schoner dan de haven.",
    ),
    (
        "De boot vaart langzamer dan het veer.",
        "Het veer vaart sneller dan de boot.",
    ),
    (
        "Zeilen is goedkoper dan roeien.",
        "Roeien is duurder dan zeilen.",
    ),
    (
        "De club heeft 40 leden.",
        "De club telt 40 leden.",
    ),
    (
        "De club met 40 leden krijgt een loods.",
        "De club, die 40 leden heeft, krijgt een loods.",
    ),
    (
        "De loods, die leegstaat, wordt een museum.",
        "De leegstaande loods wordt een museum.",
    ),
    (
        "De leeg staande loods wordt een museum.",
        "De loods die leeg staat, wordt een museum.",
    ),
    (
        "Op het water wonende gezinnen krijgen een pas.",
        "Gezinnen die op het water wonen, krijgen een pas.",
    ),
    (
        "De door de storm beschadigde pier wordt hersteld.",
        "De pier die door de storm is beschadigd, wordt hersteld.",
    ),
    (
        "De in 2024 gebouwde loods wordt verkocht.",
        "De loods die in 2024 is gebouwd, wordt verkocht.",
    ),
    (
        "De te bouwen loods krijgt een lift.",
        "De loods die wordt gebouwd, krijgt een lift.",
    ),
    (
        "De voorzitter van de club, mevrouw Smit, opent de loods.",
        "Voorzitter Smit van de club opent de loods.",
    ),
    (
        "Wethouder Smit opent de loods.",
        "De wethouder, mevrouw Smit, opent de loods.",
    ),
    (
        "De heer J. Smit opent de loods.",
        "J. Smit opent de loods.",
    ),
    (
        "Dhr. Smit opent de loods.",
        "De heer Smit opent de loods.",
    ),
    (
        "Mw. Smit opent de loods.",
        "Mevrouw Smit opent de loods.",
    ),
    (
        "Behalve de haven gaat ook de sluis dicht.",
        "De haven en de sluis gaan dicht.",
    ),
    (
        "De haven krijgt een kraan. Die kraan kost 2 ton.",
        "De haven krijgt een kraan van 2 ton.",
    ),
    (
        "De roeiclub vraagt de haven om advies. De haven geeft dat advies in mei.",
        "De roeiclub vraagt de haven om advies. De haven geeft dat in mei.",
    ),
    (
        "De haven vraagt de club om steun, die de club in mei geeft.",
        "De haven vraagt de club om steun. De club geeft die steun in mei.",
    ),
    (
        "De loods en haar dak worden hersteld.",
        "De loods en het dak van de loods worden hersteld.",
    ),
    (
        "Het museum en zijn tuin gaan dicht.",
        "Het museum en de tuin van het museum gaan dicht.",
    ),
    (
        "De club helpt wie wil leren zeilen.",
        "De club helpt iedereen die wil leren zeilen.",
    ),
    (
        "De club helpt al degenen die willen leren zeilen.",
        "De club helpt iedereen die wil leren zeilen.",
    ),
    (
        "De sluis, ofwel het Verlaat, wordt gerepareerd.",
        "De sluis, ook wel het Verlaat genoemd, wordt gerepareerd.",
    ),
    (
        "De 3 kilometer lange dijk wordt verhoogd.",
        "De dijk met een lengte van 3 kilometer wordt verhoogd.",
    ),
    (
        "De haven krijgt drie kranen: twee in Noord en een in Zuid.",
        "De haven krijgt twee kranen in Noord en een kraan in Zuid.",
    ),
    (
        "De haven krijgt een kraan in Noord en een in Zuid.",
        "De haven krijgt twee kranen: een in Noord en een in Zuid.",
    ),
    (
        "De club koopt een boot voor jongens en een boot voor meisjes.",
        "De club koopt een boot voor jongens en een voor meisjes.",
    ),
    (
        "Zondags is de haven dicht.",
        "Op zondag is de haven dicht.",
    ),
    (
        "In het weekend is de haven dicht.",
        "Op zaterdag en zondag is de haven dicht.",
    ),
    (
        "De haven is dicht van mei tot en met juli.",
        "De haven is in mei, juni en juli dicht.",
    ),
    (
        "De haven is niet bereikbaar met de auto.",
        "De haven is met de auto onbereikbaar.",
    ),
    (
        "De haven is ongeschikt voor jachten langer dan 20 meter.",
        "De haven is niet geschikt voor jachten langer dan 20 meter.",
    ),
    (
        "De boot is onverzekerd.",
        "De boot is niet verzekerd.",
    ),
    (
        "Het is onmogelijk in de haven te draaien.",
        "Het is niet mogelijk in de haven te draaien.",
    ),
    (
        "Wie zonder boot zit, krijgt hulp.",
        "Wie geen boot heeft, krijgt hulp.",
    ),
    (
        "Mensen zonder boot krijgen hulp.",
        "Mensen die geen boot hebben, krijgen hulp.",
    ),
    (
        "Zonder boot mag u hier niet varen.",
        "U mag hier alleen varen met een boot.",
    ),
    (
        "De club krijgt verlof om te varen.",
        "De club mag varen.",
    ),
    (
        "De club krijgt de mogelijkheid om te varen.",
        "De club kan varen.",
    ),
    (
        "De club heeft de mogelijkheid om te varen.",
        "De club kan varen.",
    ),
    (
        "De club is verplicht de boot te keuren.",
        "De club moet de boot keuren.",
    ),
    (
        "De club heeft de plicht de boot te keuren.",
        "De club moet de boot keuren.",
    ),
    (
        "Het is de taak van de club de boot te keuren.",
        "De club heeft als taak de boot te keuren.",
    ),
    (
        "De boot behoeft een keuring.",
        "De boot moet worden gekeurd.",
    ),
    (
        "De boot hoeft niet te worden gekeurd.",
        "Een keuring van de boot is niet nodig.",
    ),
    (
        "Het dak is te herstellen voor 3 ton.",
        "Herstel van het dak kost 3 ton.",
    ),
    (
        "Er valt veel te winnen.",
        "Er is veel te winnen.",
    ),
    (
        "De haven is aan te bevelen.",
        "De haven kan worden aanbevolen.",
    ),
    (
        "De haven is met de bus te bereiken.",
        "De haven kan met de bus worden bereikt.",
    ),
    (
        "De haven is met de bus bereikbaar.",
        "De haven kan met de bus worden bereikt.",
    ),
    (
        "De kosten zijn voor rekening van de club.",
        "De club betaalt de kosten.",
    ),
    (
        "De kosten komen ten laste van de club.",
        "De kosten zijn voor de club.",
    ),
    (
        "De kosten worden gedragen door de club.",
        "De club draagt de kosten.",
    ),
)


@pytest.mark.parametrize(("was", "wordt"), ALIKE)
def test_one_phrase_for_another_changes_nothing(was: str, wordt: str) -> None:
    assert weighed(was, wordt).weight is Weight.EDITORIAL
    assert weighed(wordt, was).weight is Weight.EDITORIAL


OTHERWISE = (
    (
        "De roeiclub vraagt toestemming om op zondag de sluis te gebruiken.",
        "De roeiclub mag op zondag de sluis gebruiken.",
    ),
    (
        "De roeiclub heeft geen toestemming om op zondag de sluis te gebruiken.",
        "De roeiclub mag op zondag de sluis gebruiken.",
    ),
    (
        "De roeiclub krijgt toestemming om op zondag de sluis te gebruiken.",
        "De roeiclub moet op zondag de sluis gebruiken.",
    ),
    (
        "De steiger wordt niet toegankelijk gemaakt.",
        "De steiger wordt ontoegankelijk gemaakt.",
    ),
    (
        "De steiger is niet toegankelijk voor boten.",
        "De steiger is toegankelijk voor boten.",
    ),
    (
        "De loods wordt niet gesloopt.",
        "De loods blijft staan tot 2030.",
    ),
    (
        "De loods wordt niet verhuurd.",
        "De loods blijft open.",
    ),
    (
        "Niet alle loodsen hebben een hek.",
        "Een deel van de loodsen heeft een hek.",
    ),
    (
        "Niet alle loodsen hebben een hek.",
        "Alle loodsen hebben geen hek.",
    ),
    (
        "Niet alle loodsen hebben een hek.",
        "Een klein deel van de loodsen heeft geen hek.",
    ),
    (
        "Telkens als een boot zinkt, komt er een duiker.",
        "De eerste keer dat een boot zinkt, komt er een duiker.",
    ),
    (
        "Telkens als een boot zinkt, komt er een duiker.",
        "Elke tweede keer dat een boot zinkt, komt er een duiker.",
    ),
    (
        "Waar dat mogelijk is, planten wij bomen.",
        "Wij planten bomen.",
    ),
    (
        "Wij planten bomen waar dat nodig is.",
        "Wij planten bomen waar mogelijk.",
    ),
    (
        "De koop is onder voorbehoud van goedkeuring door de raad.",
        "De koop is onder voorbehoud dat het college dit goedkeurt.",
    ),
    (
        "Bij 20 of meer deelnemers huren wij een tent.",
        "Vanaf 25 deelnemers huren wij een tent.",
    ),
    (
        "Bij meer dan 20 deelnemers huren wij een tent.",
        "Vanaf 20 deelnemers huren wij een tent.",
    ),
    (
        "Het bestuur keurt de koop goed.",
        "Het bestuur hecht belang aan de koop.",
    ),
    (
        "Het bestuur onthoudt zijn goedkeuring aan de koop.",
        "Het bestuur keurt de koop goed.",
    ),
    (
        "De loods is hoger dan de hal.",
        "De hal is hoger dan de loods.",
    ),
    (
        "De loods is hoger dan de hal.",
        "De loods is lager dan de hal.",
    ),
    (
        "Wij kopen meer boten dan wij verkopen.",
        "Wij kopen minder boten dan wij verkopen.",
    ),
    (
        "Wij kopen meer boten dan wij verkopen.",
        "Wij verkopen meer boten dan wij kopen.",
    ),
    (
        "De loods ligt boven de vaart.",
        "De loods ligt onder de vaart.",
    ),
    (
        "Roeiers krijgen eerder een loods dan zeilers.",
        "Zeilers krijgen eerder een loods dan roeiers.",
    ),
    (
        "Roeiers krijgen eerder een loods dan zeilers.",
        "Roeiers krijgen later een loods dan zeilers.",
    ),
    (
        "Geen loods ligt op 200 meter of meer van de kade.",
        "Elke loods ligt op meer dan 200 meter van de kade.",
    ),
    (
        "Geen loods ligt op 200 meter of meer van de kade.",
        "Elke loods ligt op hooguit 200 meter van de kade.",
    ),
    (
        "Niet-leden betalen 5 euro.",
        "Leden betalen 5 euro.",
    ),
    (
        "Niet-leden betalen 5 euro.",
        "Wie geen student is, betaalt 5 euro.",
    ),
    (
        "De raad krijgt een rapport over vis en een rapport over hout.",
        "De raad krijgt twee rapporten: een over vis en een over staal.",
    ),
    (
        "De volgende steden tekenen het verdrag: Gent, Brugge en Luik.",
        "Gent en Brugge tekenen het verdrag.",
    ),
    (
        "De keuring gaat aan de vaart vooraf.",
        "De keuring volgt op de vaart.",
    ),
    (
        "Als iemand te laat is, betaalt hij 2 euro.",
        "Wie te laat is, betaalt 3 euro.",
    ),
    (
        "De loods kost 3 ton aan hout en 2 ton aan loon, samen 5 ton.",
        "De loods kost 6 ton: 3 ton aan hout en 2 ton aan loon.",
    ),
    (
        "De bakker en de oven van de bakker verhuizen.",
        "De bakker verhuist.",
    ),
    (
        "De waterschade valt te herstellen.",
        "De waterschade moet worden hersteld.",
    ),
    (
        "De waterschade valt te herstellen.",
        "De waterschade wordt hersteld.",
    ),
    (
        "Wij leggen vast dat de raad beslist.",
        "Wij leggen vast of de raad beslist.",
    ),
    (
        "Dat de sluis opengaat, leggen wij vast.",
        "Of de sluis opengaat, leggen wij vast.",
    ),
    (
        "De huur ligt onder het gemiddelde.",
        "De huur is hoger dan het gemiddelde.",
    ),
    (
        "De sloot krijgt een diepte van 2 meter.",
        "De sloot wordt 3 meter diep.",
    ),
    (
        "De heer Smit opent de steiger.",
        "De heer Jansen opent de steiger.",
    ),
    (
        "Wij helpen hen die willen varen.",
        "Wij helpen schippers die willen varen.",
    ),
    (
        "De pier is even lang als de kade.",
        "De pier is langer dan de kade.",
    ),
    (
        "De pier is twee keer zo lang als de kade.",
        "De kade is twee keer zo lang als de pier.",
    ),
    (
        "De pier is half zo lang als de kade.",
        "De pier is twee keer zo lang als de kade.",
    ),
    (
        "De haven ligt ten noorden van de sluis.",
        "De sluis ligt ten noorden van de haven.",
    ),
    (
        "De haven ligt ten noorden van de sluis.",
        "De haven ligt ten zuiden van de sluis.",
    ),
    (
        "De inspectie komt vóór de opening.",
        "De inspectie komt na de opening.",
    ),
    (
        "De inspectie komt vóór de opening.",
        "De opening komt vóór de inspectie.",
    ),
    (
        "De haven is drukker dan het meer.",
        "De haven is rustiger dan het meer.",
    ),
    (
        "De haven is drukker dan het meer.",
        "Het meer is drukker dan de haven.",
    ),
    (
        "Zeilers gaan vaker naar de haven dan roeiers.",
        "Zeilers gaan minder vaak naar de haven dan roeiers.",
    ),
    (
        "De stad betaalt twee keer zo veel als het dorp.",
        "De stad betaalt half zo veel als het dorp.",
    ),
    (
        "De keuring vindt plaats voor de verkoop.",
        "De verkoop vindt plaats voor de keuring.",
    ),
    (
        "De stad betaalt twee keer zo veel als het dorp.",
        "Het dorp bezit half zo veel als de stad.",
    ),
    (
        "De haven grenst aan het park.",
        "De haven grenst aan het bos.",
    ),
    (
        "De haven krijgt drie kranen: twee in Noord en een in Zuid.",
        "De haven krijgt een kraan in Noord en twee kranen in Zuid.",
    ),
    (
        "De haven krijgt drie kranen: twee in Noord en een in Zuid.",
        "De haven krijgt twee kranen in Noord.",
    ),
    (
        "De club helpt iedereen die wil leren zeilen.",
        "De club helpt leden die willen leren zeilen.",
    ),
    (
        "De club helpt wie wil leren zeilen.",
        "De club helpt iedereen.",
    ),
)


@pytest.mark.parametrize(("was", "wordt"), OTHERWISE)
def test_what_only_looks_like_it_is_seen(was: str, wordt: str) -> None:
    assert weighed(was, wordt).weight is Weight.SUBSTANTIVE
    assert weighed(wordt, was).weight is Weight.SUBSTANTIVE
