"""A sentence that was added to limit what stands beside it says so; one with a matter of its own does not."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Signal, SignalKind, Touched
from regioparagraaf.document.model import document, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

AGREED = (
    "De vijf gemeenten bouwen samen 8.500 woningen in de regio.",
    "Voor aankoop en beheer van groen is € 250.000 per jaar beschikbaar.",
    "De raden stellen uiterlijk 1 juli 2027 een woonagenda vast.",
    "Het polderlandschap tussen de kernen bebouwen wij niet.",
    "Een snelle buslijn verbindt Leiderdorp met het Bio Science Park.",
)
LIMITING = (
    "Wij bouwen alleen als het Rijk meebetaalt.",
    "Dat doen wij mits er geld is.",
    "Pas als de raad akkoord is, geldt deze afspraak.",
    "Leiden doet hier niet aan mee.",
    "Behalve in Leiden.",
    "Dit is afhankelijk van de begroting.",
    "Is er te weinig geld, dan vervalt deze afspraak.",
    "Leiden doet daar niet aan mee.",
    "Daaraan doet Leiden niet mee.",
    "Wij doen hieraan niet mee.",
    "Hieraan werken wij niet mee.",
    "Wij voelen ons hier niet aan gebonden.",
    "Leiden is hieraan niet gebonden.",
    "Dit geldt niet voor Leiden.",
    "Voor Leiden geldt dit niet.",
    "Leiden is hiervan uitgezonderd.",
    "Dit geldt alleen als er geld is.",
    "Dit gebeurt alleen als de provincie meebetaalt.",
    "Dit doen wij pas als het Rijk zijn deel betaalt.",
    "Dat gebeurt onder voorbehoud van de begroting.",
    "Onze bijdrage geldt zolang de begroting sluit.",
    "Alleen als de raad instemt.",
    "Mits de begroting het toelaat.",
    "Tenzij de raad anders besluit.",
    "Tenminste, als er geld is.",
    "De raad moet hier eerst mee instemmen.",
    "De raad beslist hier eerst over.",
    "Hierover beslist de raad eerst nog.",
    "Dit geldt zolang de provincie meebetaalt.",
    "Voorwaarde is dat de provincie meebetaalt.",
    "Als voorwaarde geldt dat de raad instemt.",
    "Uitgezonderd Leiden.",
    "Met uitzondering van Leiden.",
    "In Leiden geldt dit pas vanaf 2030.",
    "De woonagenda stellen wij alleen vast als de provincie instemt.",
    "Een woonagenda komt er pas na de begroting.",
    "Zonder geld van het Rijk gaat dit niet door.",
    "Als het geld op is, stoppen wij hiermee.",
    "Leiden sluit zich hier niet bij aan.",
    "Leiden stemt hier niet mee in.",
    "Wij steunen dit niet.",
    "Leiden maakt hierop een uitzondering.",
    "Voor Leiden maken wij een uitzondering.",
    "De raad kan hiervan afwijken.",
    "Hiervan kan de raad afwijken.",
    "Leiden behoudt zich het recht voor om hiervan af te wijken.",
    "Dat kan alleen als het Rijk meewerkt.",
    "Dit mag niet ten koste gaan van onze eigen plannen.",
    "De uitvoering is afhankelijk van de begroting.",
    "Wij doen dit waar dat kan.",
    "Dat geldt alleen zolang de rijksbijdrage blijft.",
    "Wij doen dit op voorwaarde dat de anderen ook betalen.",
    "Leiden houdt zich hier niet aan.",
    "Wij betalen hier niet aan mee.",
    "Hier stemmen wij niet mee in.",
    "Deze afspraak gaat pas in als de begroting is vastgesteld.",
    "Dit geldt voor zover het college dat nodig vindt.",
    "Dit geldt behalve in de binnenstad.",
    "Voor de binnenstad geldt dit niet.",
    "De raad moet dit eerst goedkeuren.",
    "Hierover beslist onze raad vooraf.",
    "De afspraken in dit hoofdstuk gelden voor zover de begroting daarvoor ruimte biedt.",
    "Dit hoofdstuk geldt zolang de begroting sluit.",
    "Hieraan is Leiden niet gebonden.",
    "Dit alles onder voorbehoud van instemming van de raad.",
    "Mits er voldoende geld is.",
    "Wel moet de raad eerst instemmen.",
    "Dit kan alleen als er geld over is.",
    "Als de provincie niet betaalt, doen wij dit niet.",
    "De woningen bouwen wij alleen als er een school komt.",
    "De buslijn komt er tenzij de provincie nee zegt.",
    "Wij onderschrijven dit niet.",
    "Leiden doet hieraan voorlopig niet mee.",
    "Wij maken daarop één uitzondering.",
    "Onze raad kan hier altijd van afwijken.",
    "Het staat de gemeente vrij hiervan af te wijken.",
    "Onze eigen begroting is hierbij kaderstellend.",
    "Aan de uitvoering hiervan verbinden wij geen geld.",
    "De raad behoudt zich het recht voor eigen keuzes te maken.",
    "Dit akkoord bindt onze fracties niet.",
    "Hiervoor maken wij geen extra geld vrij.",
    "Daarvoor stellen wij geen middelen beschikbaar.",
    "Waar nodig wijkt het college daarvan af.",
    "Desnoods wijken wij hiervan af.",
    "Dit zijn streefdoelen.",
)
ON_THE_TEXT = (
    "Het eigen programma gaat voor.",
    "Bij strijdigheid gaat het eigen coalitieakkoord voor.",
    "Bij verschil van inzicht is ons eigen programma leidend.",
    "Wij zien de paragraaf als richtinggevend.",
    "Wij beschouwen deze paragraaf als leidraad.",
    "Wij beschouwen de regionale afspraken als inspiratie.",
    "Aan deze paragraaf kunnen geen rechten worden ontleend.",
    "Dit hoofdstuk is niet bindend.",
    "Deze afspraken zijn niet juridisch bindend.",
    "Leiden houdt de handen vrij.",
    "De regionale afspraken zijn niet afdwingbaar.",
    "Deze tekst heeft geen juridische status.",
    "Elke raad weegt zelf af wat hij uitvoert.",
    "Elk college bepaalt zelf welke afspraken het uitvoert.",
    "Wij toetsen elke afspraak aan onze eigen begroting.",
    "Lokale belangen wegen zwaarder dan regionale.",
    "Over de uitvoering beslist de gemeenteraad per geval.",
    "Onze raad beslist per afspraak over deelname.",
    "De lokale begroting is leidend.",
    "Deze paragraaf is een intentie.",
    "Wij lezen de afspraken als een inspanningsverplichting.",
    "De afspraken zijn streefdoelen.",
    "Deze afspraken gelden als ambitie.",
    "Leiden is alleen gebonden aan wat de raad vaststelt.",
    "Waar deze paragraaf afwijkt van ons akkoord, geldt ons akkoord.",
    "Wat in ons eigen programma staat, gaat voor.",
    "Deze paragraaf verplicht ons tot niets.",
    "Uit deze paragraaf volgen geen financiële verplichtingen.",
    "Deze paragraaf leidt niet tot extra uitgaven.",
    "De regionale afspraken mogen ons geen geld kosten.",
    "De raad van Leiden kan elke afspraak opzeggen.",
    "Leiden kan te allen tijde uit de samenwerking stappen.",
    "Leiden houdt in alles de handen vrij.",
    "Deze paragraaf geldt voor ons als leidraad en niet als wet.",
    "De paragraaf is niet in steen gebeiteld.",
    "De tekst is bedoeld als uitnodiging tot gesprek.",
    "Bij tegenstrijdigheid geldt het programma van Leiden.",
    "Als de paragraaf en ons eigen akkoord botsen, volgen wij ons eigen akkoord.",
    "In geval van twijfel geldt ons eigen beleid.",
    "De regionale ambities zijn ondergeschikt aan ons eigen programma.",
    "Ons eigen belang staat altijd voorop.",
    "De gemeente voert de afspraken uit binnen de eigen begroting.",
    "De afspraken voeren wij uit voor zover ze passen in ons eigen programma.",
    "Het college bepaalt zelf het tempo van de uitvoering.",
    "Leiden bepaalt zelf het tempo waarin het de afspraken uitvoert.",
    "De raad blijft vrij in zijn keuzes.",
    "De raad blijft volledig bevoegd om anders te beslissen.",
    "Onze fracties zijn niet aan deze afspraken gebonden.",
    "Voor deze afspraken stellen wij geen extra geld beschikbaar.",
    "De afspraken kosten onze inwoners niets.",
    "Wij houden de mogelijkheid om deze afspraken te herzien.",
    "Deze afspraken kunnen ieder jaar worden herzien.",
    "Halverwege de periode heroverwegen wij deze afspraken.",
    "Deze paragraaf vervalt als een van de gemeenten afhaakt.",
    "De paragraaf geldt pas als alle vijf de raden hebben ingestemd.",
    "Wij onderschrijven de geest van deze paragraaf.",
    "Wij onderschrijven de paragraaf op hoofdlijnen.",
    "De regionale afspraken voeren wij uit binnen onze eigen begroting.",
    "Wij volgen deze paragraaf in grote lijnen.",
    "De gedachte achter deze afspraken delen wij.",
    "De raad houdt de mogelijkheid om de afspraken te heroverwegen.",
    "Leiden acht zich aan deze afspraken niet gebonden wanneer het Rijk minder betaalt.",
    "Alles hierboven is een ambitie.",
    "Al het bovenstaande is een intentie.",
    "Het bovenstaande is niet juridisch bindend.",
    "Het voorgaande lezen wij als een wens.",
    "De afspraken liggen voor ons niet in beton vast.",
    "Wij beschouwen de afspraken als een startpunt en niet als een verplichting.",
    "De tekst is voor ons een richtsnoer, geen wet.",
    "Dit hoofdstuk heeft geen bindende werking.",
    "De regionale afspraken zijn niet-bindend.",
    "Dit hoofdstuk is onverplicht.",
    "Dit is een intentieovereenkomst.",
    "De gemeenteraad heeft steeds het laatste woord.",
    "De eindbeslissing ligt altijd bij de raad van Leiden.",
    "Het staat Leiden vrij om andere keuzes te maken.",
    "Wij houden ruimte voor een eigen koers.",
    "Wanneer het Rijk minder betaalt, gaan de gemeenten opnieuw om tafel.",
    "Als de rente stijgt, onderhandelen wij opnieuw.",
    "Dit hoofdstuk geldt niet voor onze gemeente.",
    "Deze afspraken zijn niet van toepassing op Leiden.",
    "Leiden valt buiten deze paragraaf.",
    "Dit hoofdstuk wijst de richting.",
    "Als dit hoofdstuk botst met ons programma, gaat ons programma voor.",
    "Een en ander onder voorbehoud van goedkeuring door de raad.",
    "Een en ander mits de begroting sluit.",
    "Een en ander voor zover de begroting dat toelaat.",
)
"""That what was agreed binds less, all of it."""
ON_OUR_PART = (
    "Leiden besteedt per jaar niet meer dan twee ton aan regionale samenwerking.",
    "Onze inleg in de regio groeit hooguit mee met de prijzen.",
    "Meer dan € 15 per inwoner legt Leiden niet in.",
    "Wij doen alleen financieel mee zolang onze buurgemeenten hetzelfde doen.",
    "Onze gemeente levert haar bijdrage mits de overige gemeenten de hunne leveren.",
    "Elk regionaal voorstel dat geld kost, leggen wij eerst aan onze eigen raad voor.",
    "Voor iedere regionale uitgave is een apart raadsbesluit nodig.",
    "De gemeenteraad van Leiden beslist per project of wij meebetalen.",
    "Zonder instemming van onze raad wordt niets uit deze paragraaf uitgevoerd.",
    "Leiden behoudt zich het recht voor om van deze paragraaf af te wijken.",
    "Het college mag van de regionale afspraken afwijken als dat in het belang van Leiden is.",
    "Wij kunnen op ieder moment besluiten de samenwerking te beëindigen.",
    "Onze gemeente kan zich op elk moment uit de regionale plannen terugtrekken.",
    "De regionale doelen vormen voor Leiden een leidraad.",
    "Wij gebruiken de gezamenlijke ambities als inspiratie.",
    "Wat hier staat, is voor ons een richtlijn.",
    "De regionale plannen zijn voor ons niet meer dan een handreiking.",
    "Ons eigen coalitieakkoord staat boven de regionale afspraken.",
    "Waar de regio iets anders wil dan ons eigen programma, volgen wij ons programma.",
    "De regionale afspraken gelden voor zover zij niet strijdig zijn met ons coalitieakkoord.",
    "Alle regionale afspraken zijn onder voorbehoud van de begrotingsbehandeling.",
    "Wij voeren het bovenstaande uit voor zover onze middelen dat toelaten.",
    "De afspraken gelden zolang daar in de begroting geld voor staat.",
    "Na twee jaar bekijken wij of wij met de regionale afspraken doorgaan.",
    "In 2028 beslist de raad of Leiden aan de samenwerking blijft deelnemen.",
    "Wij doen per onderwerp mee als Leiden daar beter van wordt.",
    "Per opgave bepaalt Leiden of het meedoet.",
    "Leiden neemt deel aan regionale projecten als dat voordeel oplevert voor onze inwoners.",
    "Aan regionale projecten doen wij mee voor zover onze ambtenaren daar tijd voor hebben.",
    "Regionale afspraken mogen niet leiden tot hogere lasten voor onze inwoners.",
    "De samenwerking mag Leiden per saldo geen extra geld kosten.",
    "Wij betalen nooit meer dan ons aandeel naar inwonertal.",
    "Onze bijdrage blijft gelijk, ook als de regionale kosten oplopen.",
    "Als een andere gemeente haar deel niet betaalt, betalen wij ook niet.",
    "Leiden stemt alleen in met regionale voorstellen die onze begroting niet raken.",
    "Bij regionale besluiten houden wij een vetorecht.",
    "Wij gaan niet verder dan ons eigen verkiezingsprogramma toestaat.",
    "Deze paragraaf laat onverlet wat in ons eigen akkoord staat.",
    "De inzet van Leiden voor de regio hangt af van de uitkomst van de bezuinigingen.",
    "Voor de hele samenwerking heeft onze gemeente maximaal € 90.000 per jaar over.",
    "Onze bijdrage mag in deze periode niet toenemen.",
    "Leiden tekent alleen mee wanneer alle vijf raden dat doen.",
    "Trekt een gemeente zich terug, dan zijn ook wij niet langer gebonden.",
    "Met elke regionale begroting moet onze raad apart instemmen.",
    "De raad toetst elk regionaal plan aan het coalitieakkoord en kan het afwijzen.",
    "Onze gemeente kan de deelname per 1 januari van elk jaar stopzetten.",
    "Het staat de raad vrij om regionale voorstellen te verwerpen.",
    "De afspraken hebben voor onze gemeente het karakter van een streven.",
    "In alle gevallen gaat het belang van onze eigen inwoners voor.",
    "Regionale afspraken die strijdig zijn met ons coalitieakkoord, voeren wij niet uit.",
    "Wij houden ons aan deze paragraaf voor zover het Rijk voldoende middelen geeft.",
    "Dat wij meedoen, is afhankelijk van de financiële positie van onze gemeente.",
    "Halverwege de raadsperiode beslissen wij opnieuw over onze deelname.",
    "Alles in deze paragraaf is onder voorbehoud van de kadernota.",
    "Onze ambtelijke inzet voor de regio blijft binnen de huidige formatie.",
    "Wij werken alleen samen waar dat goedkoper is dan het zelf doen.",
    "Levert de samenwerking ons niets op, dan stoppen wij ermee.",
    "Wij dragen naar vermogen bij aan wat de regio samen doet.",
    "Leiden laat zich door deze paragraaf niet de wet voorschrijven.",
    "Over regionale samenwerking die meer kost dan begroot, neemt onze raad een nieuw besluit.",
    "Zolang de begroting van Leiden niet sluit, doen wij geen nieuwe regionale toezeggingen.",
    "Het college geeft uitvoering aan deze paragraaf binnen de bestaande middelen.",
    "Wij nemen alleen regionale taken op ons waarvoor het Rijk betaalt.",
    "De tekst van deze paragraaf is een vertrekpunt voor onderhandeling.",
    "Leiden vult de regionale afspraken naar eigen inzicht in.",
    "Elke gemeente mag de afspraken op haar eigen manier uitleggen.",
    "Wij dragen geen bevoegdheden over aan de regio.",
    "De gemeenteraad kan te allen tijde anders besluiten dan hier is afgesproken.",
    "Een regionaal besluit geldt in Leiden pas na goedkeuring door onze raad.",
    "Financiële verplichtingen gaan wij alleen aan na een afzonderlijk besluit van de raad.",
    "De afspraken zijn voor Leiden bindend voor zover de andere gemeenten zich eraan houden.",
    "Onze deelname geldt voor één jaar en wordt niet vanzelf verlengd.",
)
"""That the municipality's part in the whole has an end, a condition or a judge."""
ON_ITS_OWN = (
    "Reclamemasten staan wij alleen toe op bedrijventerrein De Hoef.",
    "Onze medewerkers krijgen een vrije dag.",
    "Tekorten dekken wij pas nadat de raden instemmen.",
    "Een herindeling is pas na 2034 bespreekbaar.",
    "De veerpont blijft varen zolang de provincie meebetaalt.",
    "Ook grote zonnevelden horen daar niet thuis.",
    "Aan een regeling met eigen doorzettingsmacht doet Leiden niet mee.",
    "Wij zijn tegen het doorverkopen van schulden en doen daaraan niet mee.",
    "Daar mag niet worden gejaagd.",
    "Dat maakt ons nog geen buitenwijk van Leiden.",
    "Bomen kappen wij alleen als zij ziek zijn.",
    "Een fusie is niet aan de orde.",
    "Voorschotten betalen wij pas als er een sluitende begroting ligt.",
    "Daar zijn wij trots op.",
    "Aan de kermis doet de jeugd graag mee.",
    "Dat vraagt om een lange adem.",
    "Leiden doet hier graag aan mee.",
    "Wij bouwen ook een zwembad.",
    "Nieuwe schoolpleinen worden uitsluitend groen ingericht.",
    "Hier komt geen hotel.",
    "Daarvoor trekken wij € 20.000 uit.",
    "Wij willen dat dit goed gaat.",
    "De kinderboerderij gaat alleen in de zomer open.",
    "Honden mogen het strand op, mits zij zijn aangelijnd.",
    "Dat is niet nieuw.",
    "Dit is geen luxe.",
    "Hier wonen 120.000 mensen.",
    "Leiden werkt hier graag aan mee.",
    "De molen draait als het waait.",
    "De markt verhuist zodra het plein klaar is.",
    "Subsidie geven wij alleen aan verenigingen met een jeugdafdeling.",
    "Dat hebben wij niet eerder gedaan.",
    "Daar is niet iedereen blij mee.",
    "Dit vinden wij belangrijk.",
    "Wie niet kan betalen, krijgt hulp.",
    "De scouting houdt haar plek, ook als daar woningen komen.",
    "Wij leggen geen nieuwe wegen aan.",
    "Een referendum houden wij pas na een besluit van de raad.",
    "De paragraaf is bindend voor alle partijen.",
    "De afspraken in dit hoofdstuk evalueren wij in 2028.",
    "De paragraaf staat in alle vijf akkoorden.",
    "Wij zien de paragraaf als een belangrijke stap.",
    "Wij beschouwen de regio als ons thuis.",
    "Het eigen zwembad gaat voor.",
    "Voetgangers gaan voor.",
    "Op het fietspad gaat de fiets voor.",
    "De lokale bakker gaat met pensioen.",
    "Deze afspraken zijn bindend.",
    "Wij voeren alle afspraken uit.",
    "De raad weegt de belangen van omwonenden mee.",
    "De woonvisie is leidend bij nieuwe plannen.",
    "De begroting van 2027 sluit.",
    "De wethouder legt over deze afspraken verantwoording af.",
    "De afspraken zijn niet vrijblijvend.",
    "De afspraken zijn meer dan een intentie.",
    "De paragraaf gaat voor op ons eigen programma.",
    "Regionale belangen gaan boven ons eigen belang.",
    "Onze ambities zijn groot.",
    "Een gezonde begroting is voor ons leidend.",
    "Onze ambitie is een groene regio.",
    "Deze ambities delen wij.",
    "Wij staan achter de afspraken.",
    "Het akkoord is openbaar.",
    "De ambities uit dit akkoord zijn haalbaar.",
    "Het beleid van de gemeente is voor iedereen te lezen.",
    "Elke afspraak telt.",
    "Wij wegen elk voorstel zorgvuldig af.",
    "Het college toetst elke aanvraag aan het beleid.",
    "De afspraken in deze paragraaf voeren wij samen uit.",
    "De tekst is in gewone taal geschreven.",
    "De raad stelt de begroting vast.",
    "De kinderraad geeft advies over elk voorstel.",
    "De vrijwilligers houden de handen vrij.",
    "De inwoners krijgen geen hogere lasten.",
    "Wij leggen geen extra lasten op aan ondernemers.",
    "Het advies van de jongerenraad is niet vrijblijvend.",
    "Iedereen kan de afspraak voor het spreekuur afzeggen.",
    "De raad bespreekt elke maand de afspraken.",
    "Daaraan zijn geen kosten verbonden.",
    "Wie lid wordt, betaalt daarvoor geen extra geld.",
    "Wij vragen daarvoor geen geld aan inwoners.",
    "Wij geven daar geen geld aan uit.",
    "De wijk blijft binnen de eigen begroting.",
    "De kinderen zijn vrij in hun keuzes.",
    "Inwoners zijn vrij in de keuze van hun zorgaanbieder.",
    "Wij volgen het advies van de adviesraad in grote lijnen.",
    "Het festival betaalt zichzelf binnen de eigen begroting.",
    "De afspraken met de wijk herzien wij elk jaar.",
    "Leden kunnen opzeggen wanneer zij willen.",
    "Dit is een uitnodiging aan alle inwoners.",
    "Dit is geen intentieverklaring.",
    "Bij de dorpsquiz heeft de jury het laatste woord.",
    "Het laatste woord is aan de bezoekers van het museum.",
    "Bij de kermis heeft onze raad het laatste woord.",
    "De parkeerregeling geldt niet voor Leiden.",
    "De paragraaf geldt ook voor Leiden.",
    "De nieuwe fundering is in beton gegoten.",
    "Als de huren oplopen, gaan wij opnieuw met de corporaties in gesprek.",
    "Indien het drukker wordt, gaan wij opnieuw met de winkeliers om tafel.",
    "De gemeenten gaan elk jaar opnieuw met elkaar in gesprek.",
    "De borden op het plein geven richting.",
    "De paragraaf geeft richting en is bindend.",
    "Deze paragraaf is geen vertrekpunt maar een opdracht.",
    "Het voorgaande college liet een gat in de begroting achter.",
    "Alles wat hierboven staat is bindend.",
    "Wij zien de school als vertrekpunt van de wandeling.",
    "Wij voelen ons niet gebonden aan de oude huisstijl.",
    "Zo nodig wijken wij uit naar de sporthal.",
    "Het staat ouders vrij om zelf een school te kiezen.",
    "Een en ander kost tijd.",
    "De stichting heeft geen zelfstandige werking.",
    "De sporthal gaat alleen open als de beheerder er is.",
    "De huur van de ijsbaan stijgt niet meer dan de inflatie.",
    "Wij betalen het muziekfeest alleen als de middenstand meebetaalt.",
    "De bibliotheek is open zolang er vrijwilligers zijn.",
    "Over de speeltuin besluit onze raad afzonderlijk.",
    "De raad houdt zich aan de regels van orde.",
    "De bouwregels zijn voor aannemers een richtlijn.",
    "De wethouder bezoekt per wijk alleen de scholen.",
    "Wij besteden niet meer dan twee ton aan de kermis.",
    "De onroerendezaakbelasting stijgt niet meer dan de inflatie.",
    "Elke uitgave boven € 5.000 toetst de accountant.",
    "Over elke bouwaanvraag beslist het college afzonderlijk.",
    "De stichting houdt zich het recht voor een aanvraag af te wijzen.",
    "Bewoners kunnen op elk moment hun abonnement opzeggen.",
    "De woonvisie vormt de leidraad voor nieuwe plannen.",
    "De tuinen van het park zijn een inspiratie voor bewoners.",
    "De regionale samenwerking is voor onze gemeente van groot belang.",
    "Onze bijdrage aan de samenwerking betalen wij elk jaar in januari.",
    "De andere gemeenten doen dat ook.",
    "Wij betalen graag mee aan de regionale plannen.",
    "Onze raad bespreekt elke regionale uitgave in het openbaar.",
    "De gemeenteraad krijgt van elk regionaal besluit bericht.",
    "In 2028 beslist de raad over een nieuw zwembad.",
    "Per opgave wijst de regio een trekker aan.",
    "Per onderwerp stelt het college een ambtenaar aan.",
    "Leiden neemt deel aan alle regionale projecten.",
    "Al deze afspraken zijn goed voor onze inwoners.",
    "De regionale ambities zijn voor onze gemeente een verplichting.",
    "Wij voelen ons gebonden aan wat de regio heeft afgesproken.",
    "Als de trein niet rijdt, rijdt de bus ook niet.",
    "De huurders betalen nooit meer dan een derde van hun inkomen.",
    "Het afvaltarief blijft gelijk, ook als de kosten oplopen.",
    "Na twee jaar bekijken wij of de proef met de deelauto doorgaat.",
    "Subsidies zijn onder voorbehoud van de begrotingsbehandeling.",
    "Het zwembad blijft open voor zover er badmeesters zijn.",
    "De regio gaat verder dan het Rijk voorschrijft.",
    "Het verkeer mag niet leiden tot hinder voor omwonenden.",
    "Onze inzet voor de regio is groot.",
    "Wij informeren inwoners over elk regionaal voorstel dat geld kost.",
    "Voor het dorpsfeest heeft onze gemeente maximaal € 9.000 per jaar over.",
    "De bijdrage van ouders aan de schoolreis mag niet toenemen.",
    "Leiden tekent de verklaring van het schone strand.",
    "Trekt de storm aan, dan zijn de bruggen niet langer open.",
    "Met elke verkoop van grond moet het college apart instemmen.",
    "De welstandscommissie toetst elk bouwplan en kan het afwijzen.",
    "Ondernemers kunnen de huur per 1 januari van elk jaar stopzetten.",
    "Het staat bezoekers vrij om de rondleiding over te slaan.",
    "Wij lezen elke brief van een inwoner.",
    "De laan heeft het karakter van een park.",
    "Voor het centrum geldt de nota als uitgangspunt voor de inrichting.",
    "In alle gevallen gaat de veiligheid van kinderen voor.",
    "Aanvragen die strijdig zijn met het bestemmingsplan, wijzen wij af.",
    "De wijkbus rijdt voor zover er chauffeurs zijn.",
    "Of de kerk een museum wordt, is afhankelijk van de provincie.",
    "Halverwege de raadsperiode beslissen wij over de nieuwe brandweerkazerne.",
    "De uitbreiding van de haven is onder voorbehoud van de vergunning.",
    "De samenwerking met de buurgemeenten versterken wij waar dat kan.",
    "Wij werken samen met de bibliotheek en de muziekschool.",
    "Levert de proef niets op, dan stoppen wij ermee.",
    "Onze gemeente betaalt haar bijdrage op tijd.",
    "Wij voeren de regionale afspraken trouw uit.",
    "De raden besluiten samen over de regionale agenda.",
    "Leiden is gastheer van het overleg over de samenwerking.",
    "De regionale samenwerking bestaat al twintig jaar.",
    "Onze inzet voor de regio groeit de komende jaren.",
    "Wij verwachten niet dat alle afspraken makkelijk zijn.",
    "Het college informeert de raad over elk regionaal besluit.",
    "Wie vragen heeft over deze afspraken, kan bellen met de gemeente.",
    "Wij hebben vertrouwen in de samenwerking met de andere gemeenten.",
    "De kosten van het wagenpark stijgen niet meer dan drie procent.",
    "Zolang de markt op het plein staat, rijdt daar geen bus.",
    "De gemeenteraad kan op elk moment een motie aannemen.",
    "Het recht op bijstand blijft ongewijzigd.",
    "Op regionale fietspaden gaan fietsers voor.",
    "Onze gemeente deelt de regionale ambities volledig.",
    "Leiden zegt zijn steun aan de regio toe voor de hele periode.",
    "Wij blijven meedoen, ook als het geld kost.",
    "Onze raad wil de regionale samenwerking versterken.",
    "De afspraken worden uitgevoerd door de colleges.",
)


def added(sentence: str) -> Change:
    """The record of a sentence that was added behind the second agreement."""
    common, draft = (
        document(*map(paragraph, side)) for side in (AGREED, (*AGREED[:2], sentence, *AGREED[2:]))
    )
    found = compare(
        common, draft, load_lexicon(), Settings("Leiden", ("Leiden", "Leiderdorp", "Zoeterwoude"))
    )
    (record,) = (change for change in found.changes if not change.common)
    assert [unit.text for unit in record.draft] == [sentence]
    return record


def signals(sentence: str) -> tuple[Signal, ...]:
    return added(sentence).signals


@pytest.mark.parametrize("sentence", [*LIMITING, *ON_THE_TEXT, *ON_OUR_PART])
def test_an_added_limit_carries_its_signal(sentence: str) -> None:
    (signal,) = signals(sentence)
    assert signal.kind is SignalKind.RESERVATION
    assert signal.draft in sentence


@pytest.mark.parametrize("sentence", ON_ITS_OWN)
def test_an_added_sentence_on_something_else_carries_none(sentence: str) -> None:
    assert signals(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Behalve in Leiden.", "Behalve in Leiden"),
        ("Wij bouwen alleen als het Rijk meebetaalt.", "alleen als het Rijk meebetaalt"),
        ("Pas als de raad akkoord is, geldt deze afspraak.", "Pas als de raad akkoord is"),
        ("Leiden doet hier niet aan mee.", "Leiden doet hier niet aan mee"),
    ],
)
def test_its_words_are_the_whole_limit(sentence: str, words: str) -> None:
    assert [signal.draft for signal in signals(sentence)] == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "Aan regionale plannen betalen wij alleen mee als onze eigen rekening sluit.",
        "Regionale taken voeren wij uit zolang er ambtenaren voor zijn.",
    ],
)
def test_a_condition_on_all_that_was_agreed_is_on_all_and_carries_its_signal(sentence: str) -> None:
    record = added(sentence)
    assert [signal.kind for signal in record.signals] == [SignalKind.RESERVATION]
    assert record.touched == Touched("1", is_on_all=True)
    assert record.is_conditional


def test_a_signal_on_all_of_it_is_on_all_too() -> None:
    assert added("Dit alles doen wij mits er geld is.").touched == Touched("", is_on_all=True)
    assert added("Dat doen wij mits er geld is.").touched is None


@pytest.mark.parametrize("sentence", [*ON_THE_TEXT, *ON_OUR_PART])
def test_that_the_text_binds_less_is_on_all_of_it(sentence: str) -> None:
    touched = added(sentence).touched
    assert touched is not None
    assert touched.is_on_all


def test_a_sentence_that_limits_one_agreement_is_told_of_that() -> None:
    record = added("Het polderlandschap bebouwen wij in het uiterste geval toch.")
    assert record.touched == Touched("4")


@pytest.mark.parametrize("sentence", ON_ITS_OWN)
def test_a_sentence_on_something_else_touches_no_agreement_as_a_whole(sentence: str) -> None:
    touched = added(sentence).touched
    assert touched is None or not touched.is_on_all


def test_a_bound_of_its_own_behind_a_condition_on_all_is_not_on_all_too() -> None:
    condition = "Aan regionale plannen betalen wij alleen mee als onze eigen rekening sluit."
    text = f"{condition} De havengelden stijgen niet meer dan de prijzen."
    common, draft = (document(*map(paragraph, side)) for side in (AGREED, (*AGREED, text)))
    found = compare(common, draft, load_lexicon(), Settings("Leiden", ("Leiden", "Leiderdorp")))
    assert [change.touched for change in found.changes if not change.common] == [
        Touched("1", is_on_all=True),
        None,
    ]


def test_what_is_done_even_so_is_no_condition() -> None:
    assert added("Wij gaan door, ook als het geld kost.").signals == ()


def test_where_nothing_was_agreed_an_added_sentence_touches_nothing() -> None:
    added = compare(
        document(), document(paragraph(LIMITING[0])), load_lexicon(), Settings(whole=True)
    ).changes
    assert [change.touched for change in added] == [None]
