"""Every rule about library and dossier, with the very message that a user gets."""

from __future__ import annotations

import os
import re
from pathlib import Path
from unicodedata import normalize

import pytest
from dossiers import SAMPLE, SHOPS, WATER, changed, copied, found, new_dossier

from regioparagraaf.assembly.compose import common_text
from regioparagraaf.comparison.weighing.beforehand.disputed import settled
from regioparagraaf.errors import Unreadable
from regioparagraaf.loading.dossier import load_dossier, load_unfinished, read_dossier

RULES = {
    "an unknown key is an error with a did-you-mean": (
        WATER,
        "aanbevelingen =",
        "aanbeveligen =",
        "fragmenten/water/wat-01.md:7: fout[RP011]: onbekende sleutel 'aanbeveligen'; "
        "→ bedoelt u 'aanbevelingen'?",
    ),
    "the id is the name of the file": (
        WATER,
        'id = "wat-01"',
        'id = "wat-02"',
        "fragmenten/water/wat-01.md:2: fout[RP012]: id 'wat-02' is niet de naam van het bestand; "
        "→ maak er 'wat-01' van",
    ),
    "the id is lower case": (
        WATER,
        'id = "wat-01"',
        'id = "Wat-01"',
        "fragmenten/water/wat-01.md:2: fout[RP012]: id 'Wat-01' kan niet; "
        "→ gebruik kleine letters, cijfers en streepjes",
    ),
    "only and except are never both there": (
        SHOPS,
        "behalve =",
        'alleen = ["Overwaard"]\nbehalve =',
        "fragmenten/dorpshart/dor-01.md:9: fout[RP019]: 'alleen' en 'behalve' staan er allebei; "
        "→ laat één van de twee staan",
    ),
    "a building block is one of five": (
        WATER,
        'bouwsteen = "opgave"',
        'bouwsteen = "opgaven"',
        "fragmenten/water/wat-01.md:5: fout[RP006]: 'opgaven' kan niet bij 'bouwsteen'; "
        "→ bedoelt u 'opgave'?",
    ),
    "a fragment has a title": (
        WATER,
        'titel = "Dijken"\n',
        "",
        "fragmenten/water/wat-01.md:2: fout[RP004]: 'titel' ontbreekt; → voeg toe: titel = \"…\"",
    ),
    "an order is a number": (
        WATER,
        "volgorde = 10",
        'volgorde = "10"',
        "fragmenten/water/wat-01.md:6: fout[RP005]: 'volgorde' is een tekst; → maak er een heel getal van",
    ),
    "a list is a list": (
        WATER,
        'aanbevelingen = ["rapport/1"]',
        'aanbevelingen = "rapport/1"',
        "fragmenten/water/wat-01.md:7: fout[RP005]: 'aanbevelingen' is een tekst; "
        '→ maak er een lijst van teksten: ["a", "b"] van',
    ),
    "a broken TOML line is named": (
        WATER,
        'titel = "Dijken"',
        "titel = Dijken",
        "fragmenten/water/wat-01.md:3: fout[RP003]: tekst staat tussen aanhalingstekens; "
        '→ schrijf: titel = "Dijken"',
    ),
    "a heading of TOML stands there once": (
        "gemeenten/overwaard.toml",
        "kilometers = 7",
        "[waarden]\nkilometers = 7",
        "gemeenten/overwaard.toml:5: fout[RP003]: de kop [waarden] staat er twee keer, ook op regel 4; "
        "→ zet alles onder één kop, en haal de andere weg",
    ),
    "words that are not agreed are noticed": (
        "dossier.toml",
        "[haken]",
        "[haken]  # nog niets",
        "fragmenten/dorpshart/dor-01.md:17: let op[RP046]: dor-01 heeft woorden tussen haken: "
        "[Overwaard: open | Dorpsbelang, Midwaard: bereikbaar]; "
        '→ leg onder [haken] in dossier.toml vast wiens woorden gelden: "dor-01" = "…"',
    ),
    "a fragment has front matter": (
        WATER,
        "+++\n",
        "",
        "fragmenten/water/wat-01.md:1: fout[RP014]: heeft geen gegevens tussen twee regels +++; "
        "→ begin het bestand met een regel +++, de gegevens, en weer een regel +++",
    ),
    "a variant stands on the ladder": (
        WATER,
        "## variant: samendoen",
        "## variant: samen-doen",
        "fragmenten/water/wat-01.md:19: fout[RP015]: variant 'samen-doen' staat niet op de ladder; "
        "→ bedoelt u 'samendoen'?",
    ),
    "a variant stands there once": (
        WATER,
        "## variant: vastleggen",
        "## variant: samendoen",
        "fragmenten/water/wat-01.md:23: fout[RP015]: variant 'samendoen' staat er twee keer; "
        "→ laat er één staan",
    ),
    "a variant has a text": (
        WATER,
        "Wij verkennen of wij dijken samen kunnen ophogen.",
        "",
        "fragmenten/water/wat-01.md:11: fout[RP015]: variant 'kennismaken' is leeg; "
        "→ schrijf de tekst, of haal de kop weg",
    ),
    "an unknown section is an error": (
        WATER,
        "## toelichting",
        "## toelichtng",
        "fragmenten/water/wat-01.md:27: fout[RP015]: onbekende kop 'toelichtng'; → bedoelt u 'toelichting'?",
    ),
    "text outside a variant is an error": (
        WATER,
        "## variant: kennismaken\n",
        "",
        "fragmenten/water/wat-01.md:12: fout[RP015]: tekst buiten een variant; "
        "→ zet hem onder een kop '## variant: …'",
    ),
    "a quotation does not belong in a fragment": (
        WATER,
        "Wij verkennen of",
        "> Wij verkennen of",
        "fragmenten/water/wat-01.md:13: fout[RP016]: een citaatblok kan niet in een fragment; "
        "→ schrijf het als gewone tekst",
    ),
    "HTML does not belong in a fragment": (
        WATER,
        "Wij verkennen of",
        "Wij <b>verkennen</b> of",
        "fragmenten/water/wat-01.md:13: fout[RP016]: HTML kan niet in een fragment; "
        "→ schrijf het als gewone tekst",
    ),
    "an unseen character is an error": (
        WATER,
        "Wij verkennen of",
        "Wij ver\u202ekennen of",
        "fragmenten/water/wat-01.md:13: fout[RP016]: onzichtbaar teken U+202E in de tekst; "
        "→ typ de regel opnieuw, of plak hem zonder opmaak",
    ),
    "brackets are not nested": (
        SHOPS,
        "[[Overwaard: open|",
        "[[Overwaard: [[Midwaard: half]] open|",
        "fragmenten/dorpshart/dor-01.md:17: fout[RP017]: haken binnen haken; "
        "→ maak er twee plaatsen naast elkaar van",
    ),
    "brackets are closed": (
        SHOPS,
        "bereikbaar]]",
        "bereikbaar",
        "fragmenten/dorpshart/dor-01.md:17: fout[RP017]: '[[' zonder ']]' erachter; "
        "→ sluit de haken met ']]'",
    ),
    "brackets are attributed": (
        SHOPS,
        "Overwaard: open",
        "open",
        "fragmenten/dorpshart/dor-01.md:17: fout[RP017]: tussen haken staat niet wie 'open' wil; "
        "→ schrijf [[Naam: tekst|Andere naam: andere tekst]]",
    ),
    "brackets name those who take part": (
        SHOPS,
        "Overwaard: open",
        "Overward: open",
        "fragmenten/dorpshart/dor-01.md:17: fout[RP018]: 'Overward' tussen haken is geen gemeente of "
        "partij van dit dossier; → bedoelt u 'Overwaard'?",
    ),
    "a variable is declared": (
        WATER,
        "streven ernaar {{ kilometers }}",
        "streven ernaar {{ kilometer }}",
        "fragmenten/water/wat-01.md:17: fout[RP020]: variabele 'kilometer' is niet aangekondigd; "
        "→ bedoelt u 'kilometers'?",
    ),
    "a variable is used": (
        WATER,
        "jaar = {",
        "maand = {}, jaar = {",
        "fragmenten/water/wat-01.md:8: fout[RP022]: variabele 'maand' wordt nergens gebruikt; "
        "→ schrijf {{ maand }} in een variant, of haal hem weg",
    ),
    "a fixed value is not declared": (
        WATER,
        "jaar = {",
        "regio = {}, jaar = {",
        "fragmenten/water/wat-01.md:8: fout[RP022]: 'regio' is een vaste waarde; "
        "→ haal hem weg bij 'variabelen'",
    ),
    "a variant is finished": (
        WATER,
        "Wij verkennen of",
        "Wij verkennen …",
        "fragmenten/water/wat-01.md:13: fout[RP027]: variant 'kennismaken' is nog niet af: er staat '…'; "
        "→ schrijf de tekst, of haal de variant weg",
    ),
    "an expression is no value": (
        WATER,
        "streven ernaar {{ kilometers }}",
        "streven ernaar {{ kilometers * 2 }}",
        "fragmenten/water/wat-01.md:17: fout[RP023]: tussen '{{' en '}}' staat meer dan een naam; "
        "→ gebruik alleen {{ naam }} of een filter: getal, euro, woord, hoofdletter",
    ),
    "a loop is refused": (
        WATER,
        "streven ernaar {{ kilometers }}",
        "{% for x in kilometers %}",
        "fragmenten/water/wat-01.md:17: fout[RP023]: '{%' kan niet in een fragment; "
        "→ gebruik alleen {{ naam }}",
    ),
    "a filter is on the list": (
        WATER,
        "streven ernaar {{ kilometers }}",
        "streven ernaar {{ kilometers | attr }}",
        "fragmenten/water/wat-01.md:17: fout[RP023]: onbekend filter 'attr'; "
        "→ gebruik alleen {{ naam }} of een filter: getal, euro, woord, hoofdletter",
    ),
    "a value is there": (
        "dossier.toml",
        "kilometers = 12",
        "",
        "fragmenten/water/wat-01.md:21: fout[RP021]: variabele 'kilometers' heeft geen waarde in het "
        "dossier; → zet hem onder [waarden] in dossier.toml",
    ),
    "a value is missing for one municipality by name": (
        "dossier.toml",
        "kilometers = 12",
        "",
        "fragmenten/water/wat-01.md:21: fout[RP021]: variabele 'kilometers' heeft geen waarde voor "
        "Neerwaard; → zet hem onder [waarden] in gemeenten/neerwaard.toml",
    ),
    "a value that nobody asks for is noticed": (
        "dossier.toml",
        "kilometers = 12",
        "kilometers = 12\nkilometer = 3",
        "dossier.toml:29: let op[RP026]: waarde 'kilometer' wordt door geen enkel fragment gevraagd; "
        "→ bedoelt u 'kilometers'?",
    ),
    "a recommendation exists": (
        WATER,
        '"rapport/1"',
        '"rapport/9"',
        "fragmenten/water/wat-01.md:7: fout[RP030]: aanbeveling 'rapport/9' bestaat niet; "
        "→ bedoelt u 'rapport/1'?",
    ),
    "a source exists": (
        WATER,
        '"rapport/1"',
        '"raport/1"',
        "fragmenten/water/wat-01.md:7: fout[RP030]: bron 'raport' bestaat niet; → bedoelt u 'rapport'?",
    ),
    "a recommendation is named with its source": (
        WATER,
        '"rapport/1"',
        '"1"',
        "fragmenten/water/wat-01.md:7: fout[RP030]: '1' is geen verwijzing; "
        "→ schrijf bron/nummer, zoals av2018/A3",
    ),
    "an orphan recommendation is noticed": (
        SHOPS,
        '"rapport/2"',
        '"rapport/1"',
        "bronnen/rapport.toml:16: let op[RP032]: rapport/2 wordt door geen enkel fragment uitgevoerd; "
        "→ noem hem bij 'aanbevelingen' van een fragment, of leg hem vast onder [doorverwezen]",
    ),
    "a fragment without a recommendation is noticed": (
        WATER,
        'aanbevelingen = ["rapport/1"]',
        "aanbevelingen = []",
        "fragmenten/water/wat-01.md:7: let op[RP034]: fragment 'wat-01' voert geen enkele aanbeveling uit; "
        "→ vul 'aanbevelingen' in",
    ),
    "fragments that exclude each other do not stand together": (
        WATER,
        "volgorde = 10",
        'volgorde = 10\nsluit_uit = ["dor-01"]',
        "fragmenten/water/wat-01.md:7: fout[RP035]: wat-01 en dor-01 sluiten elkaar uit en staan allebei in "
        'de gemeenschappelijke tekst; → zet onder [keuzes] "wat-01" of "dor-01" op "weg"',
    ),
    "a fragment that is leaned on stands in the text": (
        WATER,
        "volgorde = 10",
        'volgorde = 10\nvereist = ["sam-02"]',
        "fragmenten/water/wat-01.md:7: fout[RP036]: wat-01 vereist sam-02, maar dat staat niet in de "
        'gemeenschappelijke tekst; → zet onder [keuzes] "sam-02" op "mee", of "wat-01" op "weg"',
    ),
    "a fragment that is named exists": (
        WATER,
        "volgorde = 10",
        'volgorde = 10\nvereist = ["sam-09"]',
        "fragmenten/water/wat-01.md:7: fout[RP037]: 'vereist' noemt fragment 'sam-09', dat niet bestaat; "
        "→ bedoelt u 'sam-01'?",
    ),
    "a theme exists": (
        WATER,
        'thema = "water"',
        'thema = "waters"',
        "fragmenten/water/wat-01.md:4: fout[RP038]: thema 'waters' bestaat niet; → bedoelt u 'water'?",
    ),
    "a municipality that is left out takes part": (
        SHOPS,
        '["Neerwaard"]',
        '["Neerward"]',
        "fragmenten/dorpshart/dor-01.md:8: fout[RP039]: 'behalve' noemt 'Neerward', dat geen gemeente van "
        "dit dossier is; → bedoelt u 'Neerwaard'?",
    ),
    "a municipality with a file takes part": (
        "gemeenten/neerwaard.toml",
        'naam = "Neerwaard"',
        'naam = "Neerward"',
        "gemeenten/neerwaard.toml:1: fout[RP039]: gemeente 'Neerward' doet niet mee in dit dossier; "
        "→ bedoelt u 'Neerwaard'?",
    ),
    "a choice is for a fragment that exists": (
        "gemeenten/neerwaard.toml",
        '"sam-02" = "mee"',
        '"sam-22" = "mee"',
        "gemeenten/neerwaard.toml:4: fout[RP040]: fragment 'sam-22' bestaat niet; → bedoelt u 'sam-02'?",
    ),
    "a choice is a rung of the ladder": (
        "gemeenten/neerwaard.toml",
        '"mee"',
        '"vastlegen"',
        "gemeenten/neerwaard.toml:4: fout[RP040]: 'vastlegen' kan niet voor sam-02; "
        "→ bedoelt u 'vastleggen'?",
    ),
    "an own text is checked like a fragment": (
        "gemeenten/midwaard.toml",
        "één winkel",
        "{{ winkels.aantal }} winkel",
        "gemeenten/midwaard.toml:9: fout[RP023]: eigen tekst van dor-01: tussen '{{' en '}}' staat meer "
        "dan een naam; → gebruik alleen {{ naam }} of een filter: getal, euro, woord, hoofdletter",
    ),
    "brackets in an own text are closed": (
        "gemeenten/midwaard.toml",
        "één winkel",
        "[[Overwaard: één winkel",
        "gemeenten/midwaard.toml:9: fout[RP017]: eigen tekst van dor-01: '[[' zonder ']]' erachter; "
        "→ sluit de haken met ']]'",
    ),
    "brackets in an own text name those who take part": (
        "gemeenten/midwaard.toml",
        "één winkel",
        "[[Overward: één winkel]]",
        "gemeenten/midwaard.toml:9: fout[RP018]: 'Overward' tussen haken is geen gemeente of partij van dit "
        "dossier; → bedoelt u 'Overwaard'?",
    ),
    "HTML does not belong in an own text": (
        "gemeenten/midwaard.toml",
        "één winkel",
        "<b>één</b> winkel",
        "gemeenten/midwaard.toml:9: fout[RP016]: eigen tekst van dor-01: HTML kan niet in een fragment; "
        "→ schrijf het als gewone tekst",
    ),
    "an agreed bracket is of someone who takes part": (
        "dossier.toml",
        "[haken]",
        '[haken]\n"dor-01" = "Overwart"',
        "dossier.toml:33: fout[RP018]: [haken] noemt 'Overwart', dat geen gemeente of partij is; "
        "→ bedoelt u 'Overwaard'?",
    ),
    "what is left to another chapter has a reason": (
        "dossier.toml",
        '"staat in het hoofdstuk over sport"',
        '""',
        "dossier.toml:35: fout[RP004]: bij 'rapport/3' ontbreekt de reden; → schrijf waar het wel staat",
    ),
    "a source is of a known kind": (
        "bronnen/rapport.toml",
        'soort = "verkenning"',
        'soort = "verkenningen"',
        "bronnen/rapport.toml:3: fout[RP006]: 'verkenningen' kan niet bij 'soort'; → bedoelt u 'verkenning'?",
    ),
    "wishes and concerns are of one municipality": (
        "bronnen/rapport.toml",
        'soort = "verkenning"',
        'soort = "wensen-en-bedenkingen"',
        "bronnen/rapport.toml:3: fout[RP004]: bij wensen en bedenkingen ontbreekt 'gemeente'; "
        '→ voeg toe: gemeente = "…"',
    ),
    "a recommendation stands there once": (
        "bronnen/rapport.toml",
        'id = "2"',
        'id = "1"',
        "bronnen/rapport.toml:14: fout[RP013]: aanbeveling '1' staat er twee keer; "
        "→ geef elk een eigen nummer",
    ),
    "a number is no text, or a zero is lost": (
        "bronnen/rapport.toml",
        'pagina = "12"',
        "pagina = 12",
        "bronnen/rapport.toml:11: fout[RP005]: 'pagina' is een getal; "
        "→ maak er een tekst tussen aanhalingstekens van",
    ),
    "a house style that is named is there": (
        "gemeenten/overwaard.toml",
        'naam = "Overwaard"',
        'naam = "Overwaard"\nhuisstijl = "stijl.docx"',
        "gemeenten/overwaard.toml:2: fout[RP053]: huisstijl 'stijl.docx' bestaat niet; → kijk naam en map na",
    ),
    "a title asks for values that are there": (
        "dossier.toml",
        "Samen in {{ regio }}",
        "Samen in {{ regoi }}",
        "dossier.toml:4: fout[RP021]: variabele 'regoi' in de titel heeft geen waarde; "
        "→ zet hem onder [waarden] in dossier.toml",
    ),
    "a title holds no expression": (
        "dossier.toml",
        "Samen in {{ regio }}",
        "Samen in {{ regio() }}",
        "dossier.toml:4: fout[RP023]: titel: tussen '{{' en '}}' staat meer dan een naam; "
        "→ gebruik alleen {{ naam }} of een filter: getal, euro, woord, hoofdletter",
    ),
    "the level is on the ladder": (
        "dossier.toml",
        'niveau = "samendoen"',
        'niveau = "samendeon"',
        "dossier.toml:11: fout[RP006]: 'samendeon' kan niet bij 'niveau'; → bedoelt u 'samendoen'?",
    ),
    "a library that is named exists": (
        "dossier.toml",
        'bibliotheek = ""',
        'bibliotheek = "leidseregio"',
        "dossier.toml:6: fout[RP006]: er is geen bibliotheek 'leidseregio'; → bedoelt u 'leidse-regio'?",
    ),
    "a period goes forward": (
        "dossier.toml",
        'periode = "2026-2030"',
        'periode = "2030-2026"',
        "dossier.toml:8: fout[RP062]: periode '2030-2026' eindigt niet na haar begin; "
        "→ draai de jaren om: 2026-2030",
    ),
    "a period has two years": (
        "dossier.toml",
        'periode = "2026-2030"',
        'periode = "2026"',
        "dossier.toml:8: fout[RP062]: periode '2026' noemt geen twee jaren; → schrijf 2026-2030",
    ),
    "a date in a fragment exists": (
        WATER,
        "Wij verkennen of",
        "Wij verkennen voor 31 april 2027 of",
        "fragmenten/water/wat-01.md:13: fout[RP028]: 31 april 2027 bestaat niet; → kijk de datum na",
    ),
    "a date that is filled in exists": (
        "dossier.toml",
        "kilometers = 12",
        'kilometers = 12\njaar = "30 februari 2028"',
        "dossier.toml:29: fout[RP028]: waarde 'jaar' noemt 30 februari 2028, en die dag bestaat niet; "
        "→ kijk de datum na",
    ),
    "a proposed date exists": (
        WATER,
        "jaar = {",
        'dag = { standaard = "31 juni 2027" }, jaar = {',
        "fragmenten/water/wat-01.md:8: fout[RP028]: de standaard van 'dag' bestaat niet: 31 juni 2027; "
        "→ kijk de datum na",
    ),
    "a date in an own text exists": (
        "gemeenten/midwaard.toml",
        "één winkel",
        "voor 31 september 2027 één winkel",
        "gemeenten/midwaard.toml:9: fout[RP028]: eigen tekst van dor-01: 31 september 2027 bestaat niet; "
        "→ kijk de datum na",
    ),
    "a date of a municipality exists": (
        "gemeenten/neerwaard.toml",
        'naam = "Neerwaard"',
        'naam = "Neerwaard"\ndatum = "2026-06-31"',
        "gemeenten/neerwaard.toml:2: fout[RP028]: de datum 2026-06-31 bij 'datum' bestaat niet; "
        "→ kijk hem na",
    ),
    "an amount is no thousandth of it": (
        "dossier.toml",
        "kilometers = 12",
        "kilometers = 12.500",
        "dossier.toml:28: fout[RP005]: 'kilometers' is 12.500, en dat is hier 12.5: de punt staat voor "
        "decimalen; → schrijf 12500; zijn het decimalen, rond dan af op 12.5",
    ),
    "an own text is a table of its own": (
        "dossier.toml",
        "kilometers = 12",
        'kilometers = 12\n[eigen]\nwat-01 = "Wij doen dat."',
        "dossier.toml:30: fout[RP005]: 'wat-01' is een tekst; → maak er een tabel: [eigen.wat-01] van",
    ),
    "a municipality that the list misspells": (
        "dossier.toml",
        '"Neerwaard"',
        '"Neerward"',
        "dossier.toml:12: fout[RP039]: gemeente 'Neerward' heeft geen bestand; gemeenten/neerwaard.toml is "
        "van 'Neerwaard'; → bedoelt u 'Neerwaard'?",
    ),
    "a theme that gives no chapter is one that was misspelt": (
        "dossier.toml",
        'id = "dorpshart"',
        'id = "dorphart"',
        "dossier.toml:19: fout[RP041]: thema 'dorphart' heeft geen enkel fragment, dus dit hoofdstuk komt "
        "niet in de tekst; → bedoelt u 'dorpshart'?",
    ),
    "an agreement on brackets names who wants words there": (
        "dossier.toml",
        "[haken]",
        '[haken]\n"dor-01" = "Neerwaard"',
        "dossier.toml:33: fout[RP018]: [haken] noemt 'Neerwaard' bij dor-01, maar die wil daar geen eigen "
        "woorden; → kies uit: Overwaard, Dorpsbelang, Midwaard",
    ),
    "an agreement on brackets is about brackets": (
        "dossier.toml",
        "[haken]",
        '[haken]\n"wat-01" = "Neerwaard"',
        "dossier.toml:33: let op[RP018]: [haken] noemt wat-01, maar daar staan geen woorden tussen haken; "
        "→ haal de regel weg, of kijk de id na",
    ),
    "a party between brackets belongs to a municipality": (
        SHOPS,
        "Dorpsbelang",
        "PvdX",
        "fragmenten/dorpshart/dor-01.md:17: fout[RP018]: 'PvdX' tussen haken is geen gemeente of partij van "
        "dit dossier; → kies uit: Overwaard, Midwaard, Neerwaard, Dorpsbelang, Lijst Dijk; een partij staat "
        "bij 'partijen' in het bestand van haar gemeente",
    ),
    "a fragment does not require itself": (
        WATER,
        "volgorde = 10",
        'vereist = ["wat-01"]',
        "fragmenten/water/wat-01.md:6: fout[RP037]: 'vereist' noemt het fragment zelf; → haal het daar weg",
    ),
    "a fragment does not require what it excludes": (
        WATER,
        "volgorde = 10",
        'sluit_uit = ["dor-01"]\nvereist = ["dor-01"]',
        "fragmenten/water/wat-01.md:7: fout[RP037]: dor-01 staat bij 'vereist' en bij 'sluit_uit'; "
        "→ laat er één staan",
    ),
    "a rung has its own name": (
        "dossier.toml",
        '"samendoen", ',
        '"samendoen", "weg", "samendoen", ',
        "dossier.toml:10: fout[RP013]: trede 'samendoen' staat er 2 keer; → laat er één staan",
    ),
    "a rung is no other choice": (
        "dossier.toml",
        '"samendoen", ',
        '"samendoen", "weg", ',
        "dossier.toml:10: fout[RP006]: 'weg' kan geen trede van de ladder zijn: onder [keuzes] betekent het "
        "iets anders; → geef de trede een andere naam",
    ),
    "a municipality has a name": (
        "dossier.toml",
        '"Neerwaard"',
        '"Neerwaard", " . "',
        "dossier.toml:12: fout[RP006]: ' . ' is geen naam van een gemeente; → schrijf haar naam",
    ),
    "of all fragments no list is given": (
        "gemeenten/neerwaard.toml",
        '"sam-02"',
        '"qqq-99"',
        "gemeenten/neerwaard.toml:4: fout[RP040]: fragment 'qqq-99' bestaat niet; → zoek met: fragment lijst",
    ),
    "a missing list is a list": (
        "dossier.toml",
        "gemeenten =",
        "gemeente =",
        "dossier.toml:2: fout[RP004]: 'gemeenten' ontbreekt; → voeg toe: gemeenten = [\"…\"]",
    ),
    "a list that is needed holds something": (
        "dossier.toml",
        'gemeenten = ["Overwaard", "Midwaard", "Neerwaard"]',
        "gemeenten = []",
        "dossier.toml:12: fout[RP004]: 'gemeenten' is leeg; → vul hem in",
    ),
    "the id of a source has no space": (
        "bronnen/inbreng.toml",
        'id = "inbreng"',
        'id = "in breng"',
        "bronnen/inbreng.toml:1: fout[RP012]: id 'in breng' kan niet: er staat een spatie of een schuine "
        "streep in; → schrijf 'in-breng'",
    ),
    "a theme may still wait for its fragments": (
        "dossier.toml",
        'id = "water"',
        'id = "jeugd"\ntitel = "Opgroeien"\n\n[[thema]]\nid = "water"',
        "dossier.toml:15: let op[RP041]: thema 'jeugd' heeft geen enkel fragment, dus dit hoofdstuk komt "
        "niet in de tekst; → schrijf er een (fragment nieuw ID --thema jeugd), of haal het thema weg",
    ),
    "a format from the future is refused": (
        "dossier.toml",
        "formaat = 1",
        "formaat = 2",
        "dossier.toml:2: fout[RP006]: formaat 2 is onbekend; "
        "→ gebruik een nieuwere versie van regioparagraaf",
    ),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule).replace(" ", "_"))
def test_each_rule_has_its_message(rule: str, tmp_path: Path) -> None:
    file, old, new, message = RULES[rule]
    assert message in found(changed(tmp_path, file, old, new))


def of_the_shipped_library(folder: Path, old: str, new: str) -> Path:
    """A new dossier of the Leidse regio in which one piece of dossier.toml reads otherwise."""
    dossier = new_dossier(folder)
    path = dossier / "dossier.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return dossier


@pytest.mark.parametrize("wrong", ["ekonomie", "economy", "werk"])
def test_a_theme_that_gives_no_chapter_is_known_by_its_id_or_title(wrong: str, tmp_path: Path) -> None:
    dossier = of_the_shipped_library(tmp_path, 'id = "economie"', f'id = "{wrong}"')
    (one,) = [line for line in found(dossier) if "RP041" in line]
    assert f"fout[RP041]: thema '{wrong}' heeft geen enkel fragment" in one
    assert one.endswith("→ bedoelt u 'economie'?")
    with pytest.raises(Unreadable):
        load_dossier(dossier)
    assert load_unfinished(dossier).dossier.themes


def test_what_stands_on_a_theme_that_the_dossier_left_out_is_told(tmp_path: Path) -> None:
    theme = '[[thema]]\nid = "economie"\ntitel = "Economie"\n'
    dossier = of_the_shipped_library(tmp_path, theme, "")
    assert not [line for line in found(dossier) if "RP041" in line], "leaving out a theme is a choice"
    fragment = SAMPLE / WATER
    text = fragment.read_text("utf-8").replace('"wat-01"', '"eig-01"').replace('"water"', '"economie"')
    (dossier / "fragmenten" / "eig-01.md").write_text(text, "utf-8")
    leiden = dossier / "gemeenten" / "leiden.toml"
    text = leiden.read_text("utf-8")
    leiden.write_text(text.replace("[keuzes]", '[keuzes]\n"eco-01" = "stevig"\n"eco-02" = "weg"'), "utf-8")
    told = [line for line in found(dossier) if "RP041" in line]
    assert told[0] == (
        "fragmenten/eig-01.md:4: let op[RP041]: eig-01 doet niet mee: thema 'economie' staat niet in "
        "dossier.toml; → zet het thema onder een regel [[thema]]"
    )
    assert "eco-01 doet niet mee" in told[1]
    assert [line.partition(":")[0] for line in told] == ["fragmenten/eig-01.md", "gemeenten/leiden.toml"]


def test_one_slip_in_the_list_of_municipalities_is_one_fault(tmp_path: Path) -> None:
    told = found(changed(tmp_path, "dossier.toml", '"Neerwaard"', '"Neerward"'))
    assert [line for line in told if "Neerwa" in line and "RP046" not in line] == [
        RULES["a municipality that the list misspells"][3]
    ]


def test_a_variant_that_cannot_be_read_is_one_fault(tmp_path: Path) -> None:
    told = found(changed(tmp_path, WATER, "## variant: vastleggen", "## variant: vast-leggen"))
    assert [line.partition("]")[0] for line in told if "wat-01" in line] == [
        "fragmenten/water/wat-01.md:23: fout[RP015"
    ]


def test_a_municipality_in_other_capitals_is_the_same_one(tmp_path: Path) -> None:
    told = found(changed(tmp_path, "dossier.toml", '"Neerwaard"', '"Neerwaard", "neerwaard"'))
    (one,) = [line for line in told if "RP013" in line]
    assert "dossier.toml" in one
    assert "fout[RP013]: gemeente 'neerwaard' staat er twee keer; → laat er één staan" in one


def test_what_nobody_filled_in_is_told_once_and_what_one_lacks_by_name(tmp_path: Path) -> None:
    dossier = changed(tmp_path, "dossier.toml", "kilometers = 12", "")
    (dossier / "gemeenten" / "overwaard.toml").write_text(
        'naam = "Overwaard"\npartijen = ["Dorpsbelang"]\n', "utf-8"
    )
    (one,) = [line for line in found(dossier) if "RP021" in line]
    assert "in het dossier" in one


def test_a_part_of_the_whole_is_at_most_the_whole(tmp_path: Path) -> None:
    dossier = changed(
        tmp_path, WATER, "streven ernaar {{ kilometers }}", "streven ernaar {{ jaar }}% van {{ kilometers }}"
    )
    path = dossier / WATER
    for proposed, value, wrong in ((30, 130, True), (30, 100, False), (110, 130, False), (30, -1, True)):
        path.write_text(
            re.sub(r"standaard = \d+", f"standaard = {proposed}", path.read_text("utf-8")), "utf-8"
        )
        toml = (dossier / "dossier.toml").read_text("utf-8")
        (dossier / "dossier.toml").write_text(
            re.sub(r"\[waarden\]\n(jaar.*\n)?", f"[waarden]\njaar = {value}\n", toml), "utf-8"
        )
        assert any("RP025" in line and "'jaar'" in line for line in found(dossier)) is wrong, (
            proposed,
            value,
        )


ALMOST_SECTIONS = (
    "##toelichting",
    "# Toelichting",
    " ## toelichting",
    "### Toelichting:",
    "**Toelichting**",
    "Toelichting",
    "##variant: midden",
    "# variant: midden",
    "### variant midden",
    "**variant: midden**",
    "Variant: midden",
)


@pytest.mark.parametrize("almost", ALMOST_SECTIONS)
def test_what_is_almost_a_heading_of_a_fragment_is_a_fault(almost: str, tmp_path: Path) -> None:
    """Or the explanation of the negotiator, or another variant, would stand in the agreement."""
    words = "Wij verkennen of wij dijken samen kunnen ophogen."
    told = found(changed(tmp_path, WATER, words, f"{words}\n\n{almost}\n\nGeheim."))
    assert (
        f"fragmenten/water/wat-01.md:15: fout[RP015]: '{almost.strip()}' lijkt op een kop en is er geen: "
        "alles eronder hoort nu bij wat erboven staat; "
        "→ schrijf '## variant: …' of '## toelichting', vooraan op de regel"
    ) in told
    midwaard = tmp_path / "dossier" / "gemeenten" / "midwaard.toml"
    own = f'\n[eigen.wat-01]\nreden = "proef"\ntekst = """\nWij doen niets.\n\n{almost}\n\nGeheim.\n"""\n'
    midwaard.write_text(midwaard.read_text("utf-8") + own, "utf-8")
    assert (
        f"gemeenten/midwaard.toml:18: fout[RP015]: eigen tekst van wat-01: '{almost.strip()}' is hier geen "
        "kop: alles eronder komt in de tekst; "
        "→ haal de regel weg, en wat er niet in het akkoord hoort; waarom hij er is, zet u bij 'reden'"
    ) in found(tmp_path / "dossier")


@pytest.mark.parametrize(
    "line",
    ["Variant midden wordt niet gekozen.", "toelichting.", "### Toelichting op de cijfers", "- toelichting"],
)
def test_words_that_only_begin_as_a_heading_of_a_fragment_are_text(line: str, tmp_path: Path) -> None:
    words = "Wij verkennen of wij dijken samen kunnen ophogen."
    told = found(changed(tmp_path, WATER, words, f"{words}\n\n{line}"))
    assert not [one for one in told if "RP015" in one]


def test_every_message_about_a_file_names_the_line() -> None:
    assert [message for *_, message in RULES.values() if not re.match(r"[^ :]+:\d+: ", message)] == []


def test_a_pair_that_excludes_each_other_is_one_fault_where_it_was_chosen(tmp_path: Path) -> None:
    dossier = changed(tmp_path, WATER, "volgorde = 10", 'volgorde = 10\nsluit_uit = ["sam-02"]')
    path = dossier / "fragmenten" / "samen" / "sam-02.md"
    path.write_text(
        path.read_text("utf-8").replace("volgorde", 'sluit_uit = ["wat-01"]\nvolgorde', 1), "utf-8"
    )
    (one,) = [line for line in found(dossier) if "RP035" in line]
    assert one.startswith("gemeenten/neerwaard.toml:4: fout[RP035]: ")
    assert "sluiten elkaar uit en staan allebei in de tekst van Neerwaard" in one
    shared = dossier / "dossier.toml"
    shared.write_text(shared.read_text("utf-8").replace("[keuzes]", '[keuzes]\n"sam-02" = "mee"', 1), "utf-8")
    (one,) = [line for line in found(dossier) if "RP035" in line]
    assert "allebei in de gemeenschappelijke tekst" in one


def test_the_sample_itself_has_no_fault() -> None:
    assert [line for line in found(SAMPLE) if ": fout[" in line] == []


def test_a_missing_variant_is_said_aloud() -> None:
    assert (
        "fragmenten/dorpshart/dor-01.md:17: let op[RP024]: dor-01 kent geen 'vastleggen'; genomen: "
        "'samendoen'; → schrijf '## variant: vastleggen', of kies zelf onder [keuzes]" in found(SAMPLE)
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "{gemeente}",
            "fout[RP023]: {}: '{gemeente}' komt zo in de tekst te staan; → schrijf {{ gemeente }}",
        ),
        ("${bedrag}", "fout[RP023]: {}: '${bedrag}' komt zo in de tekst te staan; → schrijf {{ bedrag }}"),
        ("TODO", "fout[RP027]: {} is nog niet af: er staat 'TODO'"),
        ("XXX woningen", "fout[RP027]: {} is nog niet af: er staat 'XXX'"),
        ("??? en ???", "fout[RP027]: {} is nog niet af: er staat '???'"),
        ("… woningen", "fout[RP027]: {} is nog niet af: er staat '…'"),
        ("nog in te vullen", "fout[RP027]: {} is nog niet af: er staat 'nog in te vullen'"),
        ("€ p.m. per jaar", "let op[RP027]: {} is nog niet af: er staat 'p.m.'"),
        ("een nader te bepalen dag", "let op[RP027]: {} is nog niet af: er staat 'nader te bepalen'"),
        ("PMO, extodo en 3 pm", ""),
    ],
)
def test_what_is_still_to_be_written_is_told_in_a_fragment_and_an_own_text(
    words: str, told: str, tmp_path: Path
) -> None:
    codes = ("RP023", "RP027")
    dossier = changed(tmp_path / "a", WATER, "Wij verkennen of", f"Wij verkennen {words} of")
    said = [line for line in found(dossier) if any(code in line for code in codes)]
    expected = f"{WATER}:13: " + told.replace("{}", "variant 'kennismaken'", 1) if told else ""
    assert [line.startswith(expected) for line in said] == ([True] if told else []), said
    midwaard = "gemeenten/midwaard.toml"
    dossier = changed(tmp_path / "b", midwaard, "ten minste één winkel", f"{words} winkels")
    said = [line for line in found(dossier) if any(code in line for code in codes)]
    expected = f"{midwaard}:9: " + told.replace("{}", "eigen tekst van dor-01", 1) if told else ""
    assert [line.startswith(expected) for line in said] == ([True] if told else []), said


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("{{ gemeente }} doet mee.", "{{ gemeente | hoofdletter }}"),
        ("Wij doen mee. {{ ons_document }} zegt het.", "{{ ons_document | hoofdletter }}"),
        ("{{ aantal_gemeenten | woord }} gemeenten.", "{{ aantal_gemeenten | woord | hoofdletter }}"),
        ("- {{ gemeente }} doet mee", "{{ gemeente | hoofdletter }}"),
        ("Ook {{ gemeente }} doet mee.", ""),
        ("{{ gemeente | hoofdletter }} doet mee. {{ regio }} ook. {{ begin }} is het jaar.", ""),
    ],
)
def test_a_sentence_that_begins_in_small_letters_is_told(words: str, advice: str, tmp_path: Path) -> None:
    dossier = changed(tmp_path, WATER, "Wij verkennen of wij dijken samen kunnen ophogen.", words)
    told = [line for line in found(dossier) if "RP084" in line]
    assert [line.startswith(f"{WATER}:13: ") and line.endswith(f"→ schrijf {advice}") for line in told] == (
        [True] if advice else []
    ), told


def test_a_heavier_variant_where_there_is_no_lighter_one_promises_more(tmp_path: Path) -> None:
    dossier = changed(tmp_path, "dossier.toml", 'niveau = "vastleggen"', 'niveau = "kennismaken"')
    text = (dossier / SHOPS).read_text("utf-8")
    lightest = text[text.index("## variant: kennismaken") : text.index("## variant: samendoen")]
    (dossier / SHOPS).write_text(text.replace(lightest, ""), "utf-8")
    told = found(dossier)
    (one,) = [line for line in told if "RP024" in line and "dor-01" in line]
    assert "dor-01 kent geen 'kennismaken'; genomen: 'samendoen', en die belooft meer; →" in one


def test_a_value_must_fit_its_filter(tmp_path: Path) -> None:
    dossier = changed(tmp_path, WATER, "Wij willen {{ kilometers }}", "Wij willen {{ kilometers | getal }}")
    text = (dossier / "dossier.toml").read_text("utf-8")
    (dossier / "dossier.toml").write_text(text.replace("kilometers = 12", 'kilometers = "twaalf"'), "utf-8")
    assert (
        "fragmenten/water/wat-01.md:21: fout[RP025]: een waarde past niet: 'twaalf' is geen heel getal; "
        "→ zet in [waarden] een waarde van de goede soort" in found(dossier)
    )


def test_a_copy_of_a_fragment_gets_a_name_that_can_be_its_id(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (dossier / WATER).rename((dossier / WATER).with_name("wat-01 (kopie).md"))
    assert (
        "fragmenten/water/wat-01 (kopie).md:2: fout[RP012]: id 'wat-01' is niet de naam van het bestand; "
        "→ hernoem het bestand tot 'wat-01-kopie.md', en maak er 'wat-01-kopie' van" in found(dossier)
    )


@pytest.mark.parametrize("level", ["weg", "samendoen", "mee"])
def test_a_choice_beside_an_own_text_is_told(tmp_path: Path, level: str) -> None:
    dossier = copied(tmp_path)
    own = f'naam = "Midwaard"\n[keuzes]\nwat-01 = "{level}"\n[eigen.wat-01]\ntekst = "Wij doen dat zelf."\n'
    (dossier / "gemeenten" / "midwaard.toml").write_text(own, "utf-8")
    told = [line for line in found(dossier) if "RP083" in line]
    if level == "mee":
        assert told == []
        return
    (one,) = told
    assert one.startswith(
        "gemeenten/midwaard.toml:3: let op[RP083]: voor wat-01 staat hier een eigen tekst, en die gaat voor "
        f"de keuze '{level}' onder [keuzes]; → geldt de keuze, haal dan [eigen.wat-01] weg"
    )


@pytest.mark.parametrize(
    ("choice", "what"),
    [
        ('[keuzes]\n"sam-03" = "samendoen"', "de keuze 'samendoen'"),
        ('[eigen.sam-03]\ntekst = "Neerwaard ook."\nreden = "pont"', "de eigen tekst"),
        ('[keuzes]\n"sam-03" = "weg"', ""),
    ],
)
def test_a_choice_for_what_is_for_other_municipalities_is_said_to_do_nothing(
    tmp_path: Path, choice: str, what: str
) -> None:
    dossier = changed(tmp_path, "gemeenten/neerwaard.toml", '[keuzes]\n"sam-02" = "mee"', choice)
    told = [line for line in found(dossier) if "RP040" in line]
    said = (
        f"gemeenten/neerwaard.toml:4: let op[RP040]: sam-03 is niet voor Neerwaard ('alleen'); {what} doet "
        "niets; → haal dit weg, of wijzig 'alleen' in fragmenten/samen/sam-03.md:8"
    )
    assert told == [said] * bool(what)


def test_a_file_that_is_no_fragment_is_an_error_and_never_skipped(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (dossier / "fragmenten" / "notities.txt").write_text("los", "utf-8")
    assert (
        "fragmenten/notities.txt: fout[RP010]: geen fragment; "
        "→ verplaats het, of geef het een naam die eindigt op .md" in found(dossier)
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows needs rights to make a link")
def test_a_link_that_leads_to_no_file_is_an_error_and_never_skipped(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    shared = tmp_path / "gedeeld"
    (dossier / "fragmenten" / "samen").rename(shared)
    (dossier / "fragmenten" / "samen").symlink_to(shared)
    (dossier / "bronnen" / "weg.toml").symlink_to("verdwenen.toml")
    os.mkfifo(dossier / "fragmenten" / "water" / "pijp.md")
    advice = "→ zet hier neer wat er had moeten staan, of haal dit weg"
    assert [line for line in found(dossier) if "RP010" in line] == [
        f"bronnen/weg.toml: fout[RP010]: dit verwijst naar iets wat er niet is; {advice}",
        "fragmenten/samen: fout[RP010]: dit is een verwijzing naar een map; wat daarin staat telt hier niet "
        f"mee; {advice}",
        f"fragmenten/water/pijp.md: fout[RP010]: dit is geen gewoon bestand; {advice}",
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows needs rights to make a link")
def test_a_link_to_a_fragment_that_is_there_is_that_fragment(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    before = found(dossier)
    shared = tmp_path / "wat-01.md"
    (dossier / WATER).rename(shared)
    (dossier / WATER).symlink_to(shared)
    assert found(dossier) == before


def test_a_copy_beside_the_dossier_is_told(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    for name in ("dossier-LAPTOP7.toml", "beoordelingen (1).toml"):
        (dossier / name).write_text("", "utf-8")
    assert [line.partition(";")[0] for line in found(dossier) if "RP010" in line] == [
        "dossier-LAPTOP7.toml: let op[RP010]: dit lijkt een kopie van dossier.toml, en telt niet mee",
        "beoordelingen (1).toml: let op[RP010]: dit lijkt een kopie van beoordelingen.toml, en telt niet mee",
    ]


def test_what_an_operating_system_leaves_is_no_error(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    before = found(dossier)
    locks = ("~$wat-01.md", ".~lock.wat-01.md#", "~$erwaard.toml", "._overwaard.toml")
    for folder in ("fragmenten", "gemeenten", "bronnen"):
        for name in ("Thumbs.db", "thumbs.db", "Desktop.ini", ".DS_Store", ".gitkeep", *locks):
            (dossier / folder / name).write_bytes(b"\0")
    assert found(dossier) == before


def test_a_name_with_a_comma_stands_between_quotes(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    for path in dossier.rglob("*.*"):
        if path.suffix in (".toml", ".md"):
            path.write_text(path.read_text("utf-8").replace("Neerwaard", "Neer, Laag en Waard"), "utf-8")
    before = found(dossier)
    path = dossier / WATER
    words, there = "{{ kilometers }} kilometer dijk ophogen", "kilometer dijk ophogen"
    text = path.read_text("utf-8").replace(
        words, f"[[Overwaard, Neer, Laag en Waard: veel|Midwaard: 3]] {there}"
    )
    path.write_text(text, "utf-8")
    told = [line for line in found(dossier) if "RP018" in line]
    advice = 'zet een naam met een komma tussen aanhalingstekens: "Neer, Laag en Waard"'
    assert [line.endswith(advice) for line in told] == [True, True]
    path.write_text(text.replace("Neer, Laag en Waard", '"Neer, Laag en Waard"'), "utf-8")
    assert [line for line in found(dossier) if "RP018" in line] == []
    loaded = load_dossier(dossier)
    common = "\n".join(block.text for block in common_text(loaded.library, loaded.dossier).blocks)
    place = "[Overwaard, Neer, Laag en Waard: veel | Midwaard: 3]"
    assert place in common
    assert settled(place, "", "Neer, Laag en Waard") == "veel"
    assert [line for line in before if "RP018" in line] == []


def test_a_name_is_the_same_name_however_its_letters_were_typed(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    for path in dossier.rglob("*.*"):
        if path.suffix in (".toml", ".md"):
            path.write_text(path.read_text("utf-8").replace("Neerwaard", "Nú ’s-Waard"), "utf-8")
    before = found(dossier)
    path = dossier / "gemeenten" / "neerwaard.toml"
    path.write_text(normalize("NFD", path.read_text("utf-8")), "utf-8")
    assert found(dossier) == before
    loaded = load_dossier(dossier).dossier
    for typed in ("nú 's-waard", normalize("NFD", "Nú ’s-Waard")):
        assert loaded.municipality(typed) is not None


def test_every_line_with_a_character_that_no_document_holds_is_told(tmp_path: Path) -> None:
    words = "Wij verkennen of wij dijken samen kunnen ophogen."
    dossier = changed(tmp_path, WATER, words, "Wij \x0b verkennen.\n\nEn \x1b wij \x0c ook.")
    assert [line.partition(";")[0] for line in found(dossier) if "RP007" in line] == [
        f"{WATER}:13: fout[RP007]: hier staat een teken dat in geen document kan (U+000B)",
        f"{WATER}:15: fout[RP007]: hier staat een teken dat in geen document kan (U+001B)",
    ]


def test_a_file_in_windows_1252_is_named_with_its_line(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    path = dossier / WATER
    path.write_bytes(path.read_text("utf-8").replace("dijken samen", "één dijk").encode("cp1252"))
    assert (
        "fragmenten/water/wat-01.md:13: fout[RP002]: is geen UTF-8 (vermoedelijk Windows-1252, bij 'é'); "
        "→ open het bestand en bewaar het met codering UTF-8" in found(dossier)
    )


def test_a_number_that_yaml_would_misread_stays_what_it_is(tmp_path: Path) -> None:
    dossier = changed(tmp_path, "dossier.toml", "kilometers = 12", "kilometers = 0546")
    with pytest.raises(Unreadable) as error:
        read_dossier(dossier)
    assert "dossier.toml:28: fout[RP003]" in str(error.value)


def test_an_id_that_is_used_twice_names_both_files(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (dossier / "fragmenten" / "extra").mkdir()
    (dossier / "fragmenten" / "extra" / "wat-01.md").write_bytes((dossier / WATER).read_bytes())
    assert (
        "fragmenten/water/wat-01.md:2: fout[RP013]: fragment 'wat-01' staat ook in "
        "fragmenten/extra/wat-01.md; → geef elk fragment een eigen id" in found(dossier)
    )


def test_all_problems_are_told_in_one_run(tmp_path: Path) -> None:
    dossier = changed(tmp_path, WATER, "aanbevelingen =", "aanbeveligen =")
    (dossier / SHOPS).write_text(
        (dossier / SHOPS).read_text("utf-8").replace("Overwaard: open", "open"), "utf-8"
    )
    with pytest.raises(Unreadable) as error:
        load_dossier(dossier)
    assert {remark.code for remark in error.value.remarks} == {"RP011", "RP017"}


def test_faults_of_every_kind_are_told_in_one_run_each_with_file_and_line(tmp_path: Path) -> None:
    dossier = changed(tmp_path, WATER, "streven ernaar {{ kilometers }}", "streven ernaar {{ meters }}")
    for file, old, new in (
        (SHOPS, "Overwaard: open", "Onderwaard: open"),
        ("fragmenten/samen/sam-02.md", "inbreng/A", "inbreng/Z"),
        ("fragmenten/samen/sam-01.md", "volgorde = 10", 'volgorde = 10\nsluit_uit = ["wat-01"]'),
        ("bronnen/rapport.toml", 'pagina = "12"', "pagina = twaalf"),
        ("gemeenten/neerwaard.toml", '"mee"', '"nee"'),
        ("dossier.toml", "kilometers = 12", ""),
    ):
        path = dossier / file
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    path = dossier / "gemeenten" / "midwaard.toml"
    path.write_bytes(path.read_text("utf-8").encode("cp1252"))
    told = "\n".join(found(dossier))
    for place_and_code in (
        "fragmenten/water/wat-01.md:17: fout[RP020]",
        "fragmenten/dorpshart/dor-01.md:17: fout[RP018]",
        "fragmenten/samen/sam-02.md:7: fout[RP030]",
        "bronnen/rapport.toml:11: fout[RP003]",
        "gemeenten/neerwaard.toml:4: fout[RP040]",
        "gemeenten/midwaard.toml:9: fout[RP002]",
        "fragmenten/samen/sam-01.md:7: fout[RP035]",
    ):
        assert place_and_code in told


def test_a_broken_dossier_file_does_not_hide_what_else_is_broken(tmp_path: Path) -> None:
    dossier = changed(tmp_path, "dossier.toml", "formaat = 1", "formaat = één")
    (dossier / "bronnen" / "extra.toml").write_text("id = ", "utf-8")
    (dossier / WATER).write_bytes(
        (dossier / WATER).read_text("utf-8").replace("ophogen", "één").encode("cp1252")
    )
    (dossier / SHOPS).write_text(
        (dossier / SHOPS).read_text("utf-8").replace('titel = "', "titel = “"), "utf-8"
    )
    with pytest.raises(Unreadable) as error:
        read_dossier(dossier)
    assert [remark.place for remark in error.value.remarks] == [
        "dossier.toml:2",
        "bronnen/extra.toml:1",
        f"{SHOPS}:3",
        f"{WATER}:13",
    ]


def test_controleer_never_writes(tmp_path: Path) -> None:
    dossier = changed(tmp_path, WATER, "aanbevelingen =", "aanbeveligen =")
    before = {path: path.read_bytes() for path in dossier.rglob("*") if path.is_file()}
    found(dossier)
    assert {path: path.read_bytes() for path in dossier.rglob("*") if path.is_file()} == before
