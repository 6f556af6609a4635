"""Makes oudlande.txt: the taken-over sentences of oudlande.kern, spread through a long agreement of local text.

Use: python hooiberg.py. The local sentences come from moulds with lists of words, by a fixed seed; no two are alike.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

HERE = Path(__file__).parent
SEED = 20261
PER_MOULD = 2  # paragraphs of a chapter for each of its moulds

WORDS = {
    "plek": "de Veerhof|Achterveer|de Beatrixwijk|Hoogkerksepad|het Molenkwartier|de Zuidpolder|Lage Hoek|de Meent"
    "|het Kerkeland|de Burcht|Nieuw-Achterveer|de Waterlanden|het Rozenplein|de Brink|Oosterhaven|de Wijngaard"
    "|het Schippersland|de Tuinderij|Veldzicht|de Oude Veiling",
    "weg": "de Dorpsstraat|de Veerweg|de Kerkewijk|de Stationslaan|de Meentdreef|de Lange Vliet|de Zandlaan|de Parallelweg"
    "|de Appeldijk|de Burgemeester Vosweg|het Jaagpad|de Notenlaan|de Molenkade|de Ganzenweide|de Rondweg-Zuid",
    "wie": "Het college|De wethouder|De dorpsraad van <plek>|De wijkregisseur|De afdeling Beheer|De projectleider"
    "|Onze gebiedsmakelaar|De gemeente|Het wijkteam|De griffie|De huurdersvereniging|De ondernemerskring",
    "club": "de scouting|de ijsclub|de harmonie|de tennisvereniging|de korfbalclub|de volkstuinders|het gilde"
    "|de historische kring|de reddingsbrigade|de carnavalsvereniging|de roeiclub|de duivenhouders|het Oranjecomité"
    "|de natuurwerkgroep|de toneelgroep|de schaakclub",
    "jaar": "2027|2028|2029|2030",
    "seizoen": "het voorjaar van <jaar>|de herfst van <jaar>|de winter van <jaar>|juni <jaar>|maart <jaar>|september <jaar>",
    "bedrag": "€ 8.500|€ 12.000|€ 15.000|€ 22.500|€ 35.000|€ 48.000|€ 60.000|€ 75.000|€ 90.000|€ 110.000|€ 140.000|€ 185.000"
    "|€ 210.000|€ 260.000|€ 320.000|€ 450.000",
    "n": "drie|vier|vijf|zes|acht|negen|elf|veertien|achttien|25|35|45|55|70|85|120",
    "reden": "omdat de buurt daar al jaren om vraagt|want de oude situatie is niet houdbaar|nu het contract toch afloopt"
    "|zo bleek bij de wijkschouw|en dat is hard nodig|al zal niet iedereen daar blij mee zijn"
    "|wat de vorige coalitie liet liggen|zoals de enquête liet zien|en daar zijn we trots op|hoe klein het ook lijkt",
}

CHAPTERS: dict[str, tuple[str, str]] = {
    "Vooraf": (
        "Waar we staan|Hoe dit akkoord tot stand kwam",
        """Oudlande is een gemeente van {dijken en dorpen|water en wind|doeners en denkers}, <reden>.
In <plek> vroegen {bewoners|winkeliers|ouders|jongeren} ons om {rust|tempo|duidelijkheid|lef}.
Aan de {keukentafels|bruine tafels|stamtafels|koffietafels} van <plek> hoorden wij {zorgen|plannen|klachten|ideeën} over {de toekomst|het verkeer|de winkels|de voorzieningen}.
Wij kozen {voor minder plannen en meer doen|voor korte zinnen|voor keuzes die <n> jaar meekunnen}, <reden>.
{Vier|Twee} avonden spraken we met <club>, en in <seizoen> doen we dat weer.
Niet alles kan: {de rente stijgt|het personeel is schaars|de provincie heeft ook wensen}, <reden>.
De partijen vonden elkaar rond {<plek>|het zwembad|de begroting|de ontsluiting van <plek>}.
Wie <plek> kent, weet dat {afspraken daar met een handdruk worden gemaakt|men er liever werkt dan vergadert|nieuwkomers er snel wortelen}.
De formateur noteerde <n> wensen van <club>.
Over {de kermis|het parkeren|de hondenbelasting|de leges} werd het langst gesproken, <reden>.
Tijdens de onderhandelingen in <plek> kwamen <n> brieven van {inwoners|bedrijven|scholen|kerken} binnen.
Het vorige akkoord telde <n> actiepunten voor <plek>; wij telden er <n> die af zijn.
Vertrouwen win je in <plek> door {op tijd te komen|terug te bellen|toe te geven dat iets mislukte}.
{Een derde|De helft|Een kwart} van de moties over <plek> nemen wij over, <reden>.""",
    ),
    "Een dak boven je hoofd": (
        "Bouwlocaties|Betaalbaar|Oud en jong|Bestaande huizen",
        """In <plek> komen <n> {appartementen|patiowoningen|rijwoningen|starterswoningen|seniorenwoningen} {aan <weg>|op de plaats van de oude school|achter de brandweerkazerne|naast de kerk}.
De bouw {in|bij} <plek> begint in <seizoen>, <reden>.
De {erfpacht|leges|grondprijs|anterieure overeenkomst} voor <plek> rekenen wij in <jaar> opnieuw door.
<wie> praat in <seizoen> met de corporatie over {de portieken|de liften|de schimmel|de bergingen} {aan|bij} <weg>.
Voor {splitsing|optoppen|een mantelzorgwoning|een hofje} {aan|bij} <weg> volstaat voortaan {een melding|een formulier van één bladzijde|een gesprek aan het loket}.
Een knarrenhof met <n> huizen krijgt een plek in <plek>.
Woningzoekenden uit <plek> krijgen bij <n> {woningen|kavels} voorrang, <reden>.
De starterslening gaat in <jaar> naar hoogstens <bedrag> per huishouden.
In het plan voor <plek> zit <n> procent {middenhuur|vrije sector|zelfbouw|goedkope koop}.
{Sloop|Renovatie} van de flat aan <weg> kost naar schatting <bedrag> per woning.
Bewoners van <weg> krijgen een {verhuisvergoeding|wisselwoning|klusbudget} van <bedrag>, <reden>.
<wie> stelt voor <plek> een {beeldkwaliteitsplan|stedenbouwkundige schets|participatieverslag} op in <seizoen>.
De welstandsnota laat in <plek> voortaan ook {hout|zink|riet|gekleurd stucwerk} toe.
Parkeren bij de nieuwe huizen in <plek> gebeurt {onder de grond|aan de rand van de wijk|in een koffer achter de tuinen}.
Aan <weg> willen wij geen {kamerverhuur|hotel|dakterrassen|schuttingen van twee meter}, <reden>.
Wij kopen in <plek> <n> oude {garages|schuurtjes|winkelpanden} op om er huizen van te maken.
De wachtlijst voor {een seniorenwoning|een driekamerflat|een woonwagen|een standplaats} in <plek> telt <n> namen.
Erfpachters in <plek> mogen hun grond tot <jaar> kopen, voor de prijs van nu.
De flexwoningen bij <plek> blijven staan tot <seizoen>.
Wie een huis koopt aan <weg>, moet er zelf <n> jaar in blijven wonen.
<wie> bespreekt met <club> of het clubhuis in <plek> plaats kan maken voor {woningen|een woonzorggebouw|een school}.
Sociale huur in <plek> bouwen we in {baksteen|hout|kleine blokken|twee lagen}, <reden>.
Op {de kavel|het terrein} naast <club> past een gebouw met <n> studio's.
Het verhuurregister voor <plek> kost ons <bedrag>.""",
    ),
    "Onderweg": (
        "Fietsen|Autoverkeer|Openbaar vervoer|Onderhoud en parkeren",
        """Het fietspad langs <weg> krijgt in <seizoen> {rood asfalt|betonplaten|verlichting|een middenstreep}, <reden>.
Voor de {rotonde|kruising|spoorwegovergang|bushalte} bij <plek> trekken wij <bedrag> uit.
Op <weg> tellen we <n> auto's per {minuut|kwartier|uur} in de spits.
<wie> plaatst {bij|voor} <plek> <n> {fietsnietjes|fietskluizen|laadpalen|paaltjes|bloembakken}.
De bus stopt voortaan ook bij <plek>, als de vervoerder daarmee akkoord gaat.
In <weg> komt {éénrichtingsverkeer|een zebrapad|een drempel|een inhaalverbod|een knip}, <reden>.
Parkeren in <plek> kost vanaf <jaar> een vast tarief van € {1|2|3|4} per middag.
De {parkeerschijf|blauwe zone|bewonersvergunning} {in|rond} <plek> verdwijnt in <seizoen>.
Langs <weg> vervangen wij de {lantaarns|lindes|trottoirtegels|klinkers|riolering} tegelijk met het asfalt.
De flitspaal bij <plek> leverde vorig jaar <n> bekeuringen per week op.
<wie> neemt de schoolroute door <plek> onder de loep met <club>.
Bij gladheid strooien wij eerst <weg> en dan pas de rest van <plek>.
De veerpont naar <plek> vaart <n> keer per dag, {ook op zondag|behalve bij hoog water|van mei tot oktober}.
Trucks voor het bedrijventerrein rijden om via <weg>, <reden>.
De brug bij <plek> gaat in <seizoen> <n> weken dicht voor groot onderhoud.
Voor deelscooters wijzen wij in <plek> <n> vakken aan.
{Landbouwverkeer|Sluipverkeer|Motorverkeer} weren wij in <seizoen> van <weg>.
De snelheid op <weg> meten we <n> dagen achtereen.
Het busstation bij <plek> krijgt {een wachtruimte|een toilet|een koffiekar|nieuwe abri's} voor <bedrag>.
Een tweede ontsluiting van <plek> loopt langs <weg>, <reden>.
Bewoners van <weg> krijgen geluidsschermen van <n> decimeter hoog.
De buurtbus van <plek> zoekt <n> vrijwillige chauffeurs.
Over de bocht in <weg> praat <wie> met <club>.
Het voetpad tussen <plek> en <plek> wordt {verbreed|verhard|verlicht|verlegd} in <seizoen>.""",
    ),
    "Buiten in het groen": (
        "Parken en bermen|Bomen|Boeren en natuur|Recreatie",
        """In het park van <plek> planten wij <n> {linden|eiken|perenbomen|walnoten|iepen}, <reden>.
De bermen langs <weg> maaien we {één keer|twee keer|drie keer} per zomer, en het maaisel voeren we af.
<wie> legt met <club> een {bijenlint|kruidentuin|vlindertuin|pluktuin|geveltuin} aan in <plek>.
De {es|kastanje|plataan|beuk} aan <weg> is ziek en verdwijnt in <seizoen>.
Voor het {hertenkamp|arboretum|waterpark|speelbos} bij <plek> is jaarlijks <bedrag> beschikbaar.
De {eikenprocessierups|Japanse duizendknoop|bruine rat|Amerikaanse rivierkreeft} bestrijden we in <plek> met {brandnetels|heet water|schapen|koolmezen|fuiken}.
Pachters rond <plek> krijgen een contract van <n> jaar als ze {natte teelt|strokenteelt|kruidenrijk gras} proberen.
Het struinpad bij <plek> blijft {open|dicht} tijdens het broedseizoen, <reden>.
Het wandelommetje door <plek> is <n> kilometer lang en krijgt <n> bankjes.
De plas bij <plek> krijgt {een steiger|een zwemvlonder|een vispaaitrap|een rietkraag} voor <bedrag>.
Wilgen langs <weg> knotten wij met <club>, elke winter een ander stuk.
Een volkstuin in <plek> kost vanaf <jaar> <n> euro per are.
Honden mogen in <plek> los {tot negen uur 's ochtends|op het middenveld|buiten het broedseizoen}.
<wie> telt in <seizoen> de {weidevogels|egels|vleermuizen|salamanders|padden} rond <plek>.
Voor boer en burger bij <plek> is er een {kavelruil|voedselbos|streekmarkt|landschapscoach}, <reden>.
De begraafplaats van <plek> krijgt een {bloemenweide|strooiveld|hagenpad} van <n> are.
Gronddepots naast <weg> ruimt <wie> op in <seizoen>.
Het evenementenveld van <plek> zaaien we na elk feest opnieuw in.
Camperplaatsen komen er bij <plek>: <n> stuks, {zonder stroom|met stroom|voor hooguit drie nachten}.
De dijk bij <plek> blijft in de zomer begraasd door <n> schapen.
Zwerfkeien markeren de route langs <weg>, een wens van <club>.
Snippergroen in <plek> verkopen wij {niet meer|alleen aan buren|tegen taxatiewaarde}, <reden>.
De fruittelers rond <plek> spuiten op <n> meter van huizen.
Schoolkinderen uit <plek> planten op boomfeestdag <n> struiken aan <weg>.""",
    ),
    "Zon, wind en warmte": (
        "Opwekken|Besparen|Warmte|Het volle stroomnet",
        """Op de {parkeerplaats|loods|geluidswal|waterzuivering} bij <plek> past een zonnedak van <n> panelen.
De energiecoöperatie van <plek> krijgt een garantstelling van <bedrag>, <reden>.
<wie> deelt in <plek> <n> {radiatorfolies|tochtstrips|ledlampen|waterbespaarders} uit.
De {gymzaal|brandweerkazerne|kinderboerderij|werf} in <plek> krijgt een warmtepomp in <seizoen>.
Voor isolatie van huizen aan <weg> ligt <bedrag> klaar.
Een buurtbatterij bij <plek> verkleint de piek met <n> procent.
Warmte uit {de rioolzuivering|het gemaal|de kaasfabriek|de bakkerij} verwarmt straks <n> huizen in <plek>.
Bedrijven aan <weg> delen voortaan één {aansluiting|transformator|zonnedak|laadplein}.
Het proefproject met {waterstof|aardwarmte|pellets|zonneboilers} in <plek> stopt in <seizoen>, <reden>.
<wie> vraagt voor <club> een kleinere stroomaansluiting aan.
De straatverlichting in <plek> dimt na {tien uur|elf uur|het laatste rondje} met <n> procent.
Op <weg> komen <n> snelladers te staan, {naast de winkels|bij de snackbar|achter het gemeentehuis}.
Kleine windmolens bij boerderijen rond <plek> mogen <n> meter hoog zijn.
De energiecoach van <plek> bezocht vorig jaar <n> gezinnen.
Een postcoderoos voor <plek> begint met <n> leden, <reden>.
Monumenten aan <weg> krijgen {achterzetramen|vloerisolatie|dakisolatie|zonnepannen} met <bedrag> steun.
Het collectieve inkoopplan voor <plek> loopt tot <seizoen>.
Huurders aan <weg> gaan er door de renovatie <n> euro per maand op vooruit.
De warmtescan van <plek> kost <bedrag> en is klaar in <seizoen>.
Zonnepanelen op rijksmonumenten in <plek> zien we liever niet, <reden>.
De subsidie voor groene daken in <plek> raakte na <n> dagen op.
Bij <club> in <plek> vervangen wij de gasketel, voor <bedrag>.
De biomassaketel van het zwembad in <plek> gaat in <seizoen> uit bedrijf.
Een tweede onderstation bij <plek> laat volgens de beheerder nog <n> maanden op zich wachten.""",
    ),
    "Samen leven": (
        "Zorg en welzijn|Onderwijs|Sport en cultuur|Veiligheid",
        """Het buurthuis in <plek> krijgt een nieuwe {keuken|vloer|beheerder|tuinkamer}, <reden>.
<club> in <plek> ontvangt in <jaar> een bijdrage van <bedrag>.
De school aan <weg> krijgt <n> lokalen erbij.
<wie> opent in <plek> een {maaltijdpunt|repaircafé|taalhuis|weggeefwinkel} met <n> vrijwilligers.
De {huisarts|tandarts|fysiotherapeut|apotheek} van <plek> zoekt een pand aan <weg>.
Sporthal <plek> gaat voortaan om {zes|zeven|acht} uur open, {ook op zondag|behalve in de vakantie}.
Eenzaamheid in <plek> pakken we aan met {een belcirkel|een bakfiets vol soep|een vaste wandelgroep}, <reden>.
De boa's surveilleren in <plek> met {z'n tweeën|een hond|de fiets}.
In <seizoen> viert <plek> dat het <n> jaar bestaat.
Voor de bibliobus naar <plek> is <bedrag> nodig.
De jongeren van <plek> beheren zelf een {skatebaan|keet|muziekruimte|trapveld} aan <weg>.
<wie> evalueert het alcoholbeleid met <club>.
Dementie komt in <plek> bij <n> huishoudens voor, zo schat het wijkteam.
Het zwembad verhoogt in <jaar> de prijs van een {kaartje|badje|abonnement} met <n> cent.
De buurtpreventie van <plek> telt <n> leden.
Peuters in <plek> gaan {twee|drie|vier} ochtenden naar de voorschool, <reden>.
Het museum aan <weg> leent <n> schilderijen uit aan scholen.
Vluchtelingen in <plek> eten elke {dinsdag|woensdag|vrijdag} met <club>.
De muziektent van <plek> wordt in <seizoen> hersteld voor <bedrag>.
Bij brand in <plek> komt de spuitwagen in <n> minuten.""",
    ),
    "Werk en winkels": (
        "Ondernemers|De markt|Toerisme",
        """De weekmarkt van <plek> verhuist naar <weg>, <reden>.
Winkeliers in <plek> krijgen een ondernemersfonds van <bedrag>.
<wie> beperkt de reclamebelasting rond <weg> tot <n> zaken.
Op bedrijventerrein <plek> komt <n> are bij voor {timmerbedrijven|drukkerijen|fruitkoelers|werkplaatsen}.
Leerlingen uit <plek> lopen stage bij <n> bedrijven aan <weg>.
De terrassen in <plek> mogen in <jaar> tot {tien|elf|twaalf} uur open blijven, {ook in de winter|als de buren niet klagen}.
Een streekwinkel in <plek> verkoopt {appelstroop|perensap|kaas|griendhout} van <n> boeren.
Leegstand aan <weg> vullen we met {pop-upwinkels|ateliers|etalages van scholen}, <reden>.
Het toeristisch punt van <plek> trok <n> bezoekers per dag.
<wie> praat met <club> over een bloesemfeest in <seizoen>.
Een bedrijf aan <weg> dat wil groeien, krijgt binnen <n> weken antwoord.
Kraamhouders betalen in <plek> voortaan <n> euro per meter.
De beschutte werkplaats bij <plek> houdt <n> plaatsen.
Vergunningen voor foodtrucks in <plek> loten we in <seizoen>.
De passantenhaven van <plek> krijgt <n> ligplaatsen, <reden>.""",
    ),
    "Geld en bestuur": (
        "Financiën|Inwoners en bestuur|De organisatie",
        """De onroerendezaakbelasting stijgt in <jaar> met {de inflatie|anderhalf procent|niet meer dan het prijspeil}, <reden>.
Voor {tegenvallers|de toren|het archief|de griffie} houden wij <bedrag> achter de hand.
<wie> rapporteert in <seizoen> over de uitgaven {in|voor} <plek>.
Het loket aan <weg> gaat op {maandag|dinsdag|donderdag} tot {zeven|acht|negen} uur open.
Het burgerberaad van <plek> krijgt <n> gelote leden en een budget van <bedrag>.
Op {inhuur|vergaderkosten|papier|lunches} bezuinigen we <bedrag>, <reden>.
De nieuwe website kost <bedrag> en is er in <seizoen>.
Bezwaren uit <plek> behandelt een commissie van <n> leden.
De reserve voor <plek> valt in <jaar> vrij.
<wie> zoekt <n> vakmensen voor {toezicht|vergunningen|groen|belastingen}, <reden>.
De wethouders fietsen in <seizoen> langs <plek>.
Het rekenkamerrapport over <plek> telde <n> aanbevelingen.
De raad vergadert in <seizoen> één keer in <plek>.
Rente en aflossing voor <plek> kosten ons per jaar <bedrag>.
Aanbestedingen onder <bedrag> gunnen we aan bedrijven uit de buurt van <plek>.
De bijdrage aan <club> toetsen we na <n> maanden.
Iedere wijk heeft een {budget|meldpunt|spreekuur|contactpersoon}; dat van <plek> is te vinden aan <weg>.""",
    ),
}


def fill(text: str, rng: random.Random) -> str:
    """One sentence from a mould: each <word> and each {choice|choice} is drawn until none is left."""
    while match := re.search(r"<(\w+)>|\{([^{}]*)\}", text):
        options = WORDS[match[1]].split("|") if match[1] else match[2].split("|")
        text = text[: match.start()] + rng.choice(options) + text[match.end() :]
    return text[0].upper() + text[1:]


def local_sentences(lines: list[str], rng: random.Random, seen: set[str]) -> list[str]:
    """Sentences enough for a chapter, each mould in turn, in an order of their own."""
    found: list[str] = []
    while len(found) < PER_MOULD * len(lines) * 4:
        for mould in rng.sample(lines, len(lines)):
            sentence = fill(mould, rng)
            if sentence not in seen:
                seen.add(sentence)
                found.append(sentence)
    return found


def read_core(path: Path) -> dict[str, list[str]]:
    core: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            chapter = core.setdefault(line[1:], [])
        elif line.startswith("& "):
            chapter[-1] += "\n" + line[2:]
        elif line and not line.startswith(";"):
            chapter.append(line)
    return core


def chapter_blocks(
    core: list[str], heads: list[str], sentences: list[str], size: int, rng: random.Random
) -> list[str]:
    """Paragraphs of two to four local sentences under their headings, with the core's lines in their order."""
    supply = iter(sentences)
    blocks: list[str] = []
    places = sorted(rng.sample(range(1, size), len(core)))
    # what goes together (a list under its sentence) stays together
    for n in range(1, len(core)):
        if core[n].startswith("= - "):
            places[n] = places[n - 1]
    share = size // len(heads)
    for n in range(size):
        if n % share == 0 and n // share < len(heads):
            blocks.append(f". ### {heads[n // share]}")
        mine = [core[k] for k, place in enumerate(places) if place == n]
        apart = [line[2:] for line in mine if line.startswith("= ")]
        inside = [line[2:] for line in mine if line.startswith("+ ")]
        local = [next(supply) for _ in range(rng.choice((2, 2, 3, 3, 4)) + len(inside))]
        at = rng.randrange(len(local) + 1)
        rows = [f". {sentence}" for sentence in local]
        rows[at:at] = inside
        blocks.append("\n".join(rows))
        blocks += apart
    return blocks


def main() -> None:
    rng = random.Random(SEED)
    core = read_core(HERE / "oudlande.kern")
    seen: set[str] = set()
    blocks = [". # Aan de slag", ". Coalitieakkoord Oudlande 2026-2030"]
    for number, (chapter, (heads, moulds)) in enumerate(CHAPTERS.items(), 1):
        blocks.append(f". ## {number} {chapter}")
        lines = moulds.splitlines()
        blocks += chapter_blocks(
            core.get(chapter, []),
            heads.split("|"),
            local_sentences(lines, rng, seen),
            PER_MOULD * len(lines),
            rng,
        )
    blocks += core["vervallen"]
    (HERE / "oudlande.txt").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
