"""A Word file with everything in it that must not leave, each thing with a secret word of its own."""

# ruff: noqa: E501  (XML as Word writes it)

from __future__ import annotations

import struct
import zlib

from builders import NAMESPACES, RELATIONS, dele, field, ins, p, text, text_box, word_parts, zipped

VISIBLE = "Wij bouwen woningen."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MICROSOFT = "http://schemas.microsoft.com/office"
_OFFICE_VML = 'xmlns:o="urn:schemas-microsoft-com:office:office"'

SECRETS = (
    "Pietersen", "Jansen", "bewaarhulp", "trefwoordgeheim", "omschrijfgeheim", "Bedrijf-BV", "Chefmanager",
    "sjabloonpad", "basisadres", "dmsnummer", "labelgeheim", "opmerkgeheim", "schrapgeheim", "rsidgeheim",
    "00A1B2C3", "7A7A7A7A", "mailadres", "xmlgeheim", "vanishgeheim", "stijlgeheim", "witgeheim",
    "puntgeheim", "rijgeheim", "variabelegeheim", "schijfpad", "servershare", "beeldserver",
    "werkmapgeheim", "bijlagegeheim", "miniatuurgeheim", "exifgeheim", "pnggeheim", "printergeheim",
    "bestandspad", "Auteursveld", "invoegpad", "_GoBack", "_Hlk123", "bouwsteengeheim", "macrogeheim",
    "handtekeninggeheim", "altpad", "IMG_20260101", "rechtgeheim", "slimgeheim", "bindgeheim",
    "samenvoegpad", "kopgeheim", "wezengeheim", "toekomstgeheim", "fldgeheim", "xegeheim",
    "commentaargeheim", "Ondertekenaar", "losveldgeheim", "formulemacro", "zettergeheim",
    "nootgeheim", "beeldnaamgeheim", "vormnaamgeheim", "stijlnaamgeheim", "nummergeheim", "onderwerpgeheim",
    "objecttitelgeheim",
)  # fmt: skip
"""Words that stand in the file and may not stand in any part of what is sent, in any letter case."""


def _relation(ident: str, kind: str, target: str, is_external: bool = False, base: str = RELATIONS) -> str:
    mode = ' TargetMode="External"' if is_external else ""
    return f'<Relationship Id="{ident}" Type="{base}/{kind}" Target="{target}"{mode}/>'


def _relations(*relations: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'.encode()


def png(note: str) -> bytes:
    """A picture of one pixel with a note in it."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    told = chunk(b"tEXt", b"Author\0" + note.encode())
    return b"\x89PNG\r\n\x1a\n" + head + told + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def jpeg(note: str) -> bytes:
    """The bytes of a photograph, as far as its segments go, with Exif, XMP and a comment."""

    def segment(marker: int, content: bytes) -> bytes:
        return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content

    told = note.encode()
    return b"".join(
        (
            b"\xff\xd8",
            segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
            segment(0xE1, b"Exif\0\0" + told),
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + told),
            segment(0xED, b"Photoshop 3.0\0" + told),
            segment(0xFE, told),
            segment(0xE2, b"ICC_PROFILE\0\x01\x01kleuren"),
            segment(0xDB, bytes(65)),
            b"\xff\xda\0\x02scan\xff\xd9",
        )
    )


def _run(properties: str, written: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{written}</w:t></w:r>"


def _picture(ident: str, name: str, description: str, attribute: str = "r:embed") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="5" name="{name}" descr="{description}"/><a:graphic>'
        f'<a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip {attribute}="{ident}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def _object(ident: str) -> str:
    return (
        f'<w:r><w:object w:dxaOrig="1"><v:shape {_OFFICE_VML} id="s"><v:imagedata r:id="rPng" o:title="objecttitelgeheim"/></v:shape>'
        f'<o:OLEObject {_OFFICE_VML} Type="Embed" ProgID="Excel.Sheet.12" ShapeID="s" r:id="{ident}"/></w:object></w:r>'
    )


def _body() -> str:
    paragraphs = [
        f'<w:p w:rsidR="00A1B2C3" w14:paraId="7A7A7A7A">{text(VISIBLE)}</w:p>',
        '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>'
        '<w:bookmarkStart w:id="2" w:name="_Hlk123"/><w:bookmarkEnd w:id="2"/>'
        '<w:bookmarkStart w:id="3" w:name="_Toc1"/><w:bookmarkEnd w:id="3"/>',
        p("Oud ", dele("schrapgeheim", "Pietersen"), ins("nieuw", author="Jansen")),
        p(
            '<w:commentRangeStart w:id="0"/>',
            text("Met kanttekening."),
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        ),
        p("Met een noot.", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        p(_run("<w:vanish/>", "vanishgeheim"), _run('<w:rStyle w:val="Geheim"/>', "stijlgeheim"), "zichtbaar"),
        p(_run('<w:color w:val="FFFFFF"/>', "witgeheim"), _run('<w:sz w:val="2"/>', "puntgeheim"), "gewoon"),
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>'
        f"{p('rijgeheim')}</w:tc></w:tr><w:tr><w:tc>{p('rij')}</w:tc></w:tr></w:tbl>",
p('<w:hyperlink r:id="rFile"><w:r><w:t>een schijf</w:t></w:r></w:hyperlink>'),
        p('<w:hyperlink r:id="rWeb"><w:r><w:t>een pagina</w:t></w:r></w:hyperlink>'),
        p(field(' FILENAME \\p "bestandspad" ', text("C:\\bestandspad\\concept.docx")), "eind"),
        p(field(" AUTHOR ", text("Auteursveld")), field(" PAGE ", text("1"))),
        p(field(' INCLUDETEXT "\\\\\\\\invoegpad\\\\x.docx" ', text("ingevoegde tekst"))),
        p('<w:fldSimple w:instr=" LASTSAVEDBY "><w:r><w:t>bewaarhulp</w:t></w:r></w:fldSimple>', "x"),
        p(f'{field(" XE xegeheim ", "")}', "index"),
        p('<w:r><w:instrText>losveldgeheim</w:instrText></w:r>', "los"),
        p('<w:r><w:fldChar w:fldCharType="begin"><w:fldData>fldgeheim</w:fldData></w:fldChar></w:r>'
          '<w:r><w:instrText> ADDIN EN.CITE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          f'{text("(bron)")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        p('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="formulemacro"/></w:ffData></w:fldChar></w:r>'
          '<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          f'{text("ingevuld")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        p(_picture("rPng", "IMG_20260101.png", "S:\\altpad\\foto.png"), _picture("rJpeg", "vormnaamgeheim", "Een brug")),
        p(_picture("rRemote", "Afbeelding", "van elders", "r:link")),
        p(_object("rOle")),
        p('<w:permStart w:id="4" w:ed="rechtgeheim@gemeente.nl"/>', text("recht"), '<w:permEnd w:id="4"/>'),
        p('<w:smartTag w:uri="slimgeheim" w:element="Naam"><w:smartTagPr><w:attr w:name="x" w:val="slimgeheim"/>'
          "</w:smartTagPr><w:r><w:t>slim</w:t></w:r></w:smartTag>"),
        '<w:sdt><w:sdtPr><w:alias w:val="Titel"/><w:dataBinding w:xpath="/bindgeheim" w:storeItemID="{1}"/></w:sdtPr>'
        f"<w:sdtContent>{p('gebonden')}</w:sdtContent></w:sdt>",
        p(text_box(p("In een vak ", ins("erbij", author="Pietersen")))),
        p(f'<w:r><w:pict><v:shape {_OFFICE_VML} alt="Een lijn"><o:signatureline o:suggestedsigner="Ondertekenaar" '
          'o:suggestedsigneremail="mailadres@x.nl"/></v:shape></w:pict></w:r>', "handtekening"),
        "<!-- commentaargeheim -->",
    ]  # fmt: skip
    section = (
        '<w:sectPr w:rsidR="00A1B2C3"><w:headerReference w:type="default" r:id="rHeader"/>'
        '<w:printerSettings r:id="rPrinter"/><w:sectPrChange w:id="30" w:author="zettergeheim"><w:sectPr/></w:sectPrChange></w:sectPr>'
    )
    return "".join(paragraphs) + section


def leaky() -> bytes:
    """The file itself."""
    parts = word_parts(
        _body(),
        relations="".join(
            (
                _relation("rPng", "image", "media/beeldnaamgeheim.png"),
                _relation("rJpeg", "image", "media/b.jpg"),
                _relation("rRemote", "image", "http://beeldserver.invalid/x.png", True),
                _relation("rOle", "package", "embeddings/werkmapgeheim.xlsx"),
                _relation("rFile", "hyperlink", "file:///S:/schijfpad/x.docx", True),
                _relation("rWeb", "hyperlink", "https://voorbeeld.invalid/", True),
                _relation("rHeader", "header", "header1.xml"),
                _relation("rPrinter", "printerSettings", "printerSettings1.bin"),
                _relation("rPeople", "people", "people.xml", base=f"{_MICROSOFT}/2011/relationships"),
                _relation("rEx", "commentsExtended", "commentsExtended.xml", base=f"{_MICROSOFT}/2011/relationships"),
                _relation("rXml", "customXml", "../customXml/item1.xml"),
                _relation("rGlossary", "glossaryDocument", "glossary/document.xml"),
                _relation("rVba", "vbaProject", "vbaProject.bin", base=f"{_MICROSOFT}/2006/relationships"),
                _relation("rNew", "toekomst", "toekomst.xml", base=f"{_MICROSOFT}/2031/relationships"),
            )
        ),
        comments='<w:comment w:id="0" w:author="Jansen" w:initials="J" w:date="2026-01-01T00:00:00Z">'
        f"{p('opmerkgeheim')}</w:comment>",
        settings='<w:attachedTemplate r:id="rTemplate"/><w:mailMerge><w:query w:val="samenvoegpad"/></w:mailMerge>'
        '<w:docVars><w:docVar w:name="x" w:val="variabelegeheim"/></w:docVars>'
        '<w:rsids><w:rsidRoot w:val="00A1B2C3"/><w:rsid w:val="00A1B2C3"/></w:rsids>'
        '<w14:docId w14:val="rsidgeheim"/>',
        styles='<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/>'
        '<w:rsid w:val="00A1B2C3"/></w:style><w:style w:type="character" w:styleId="Geheim">'
        '<w:name w:val="Geheim"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Los"><w:name w:val="stijlnaamgeheim"/></w:style>',
        footnotes=f'<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">{p("Noot.")}'
        f'</w:footnote><w:footnote w:id="9">{p("nootgeheim")}</w:footnote>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="nummergeheim %1"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )  # fmt: skip
    core = (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Akkoord</dc:title><dc:creator>Pietersen</dc:creator><cp:lastModifiedBy>Jansen</cp:lastModifiedBy>"
        "<dc:description>omschrijfgeheim</dc:description><cp:keywords>trefwoordgeheim</cp:keywords>"
        "<dc:subject>onderwerpgeheim</dc:subject><cp:revision>17</cp:revision></cp:coreProperties>"
    )
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    app = (
        f'<Properties xmlns="{namespace}"><Template>S:\\sjabloonpad\\x.dotx</Template><TotalTime>412</TotalTime>'
        "<Company>Bedrijf-BV</Company><Manager>Chefmanager</Manager><HyperlinkBase>basisadres</HyperlinkBase>"
        "<Application>Microsoft Office Word</Application></Properties>"
    )
    custom_namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    custom = (
        f'<Properties xmlns="{custom_namespace}" xmlns:vt="{types}"><property fmtid="{{D}}" pid="2" name="Zaak">'
        '<vt:lpwstr>dmsnummer</vt:lpwstr></property><property fmtid="{D}" pid="3" name="rp.dossier">'
        "<vt:lpwstr>regio</vt:lpwstr></property></Properties>"
    )
    header = f"<w:hdr {NAMESPACES}>{p('Kop ', dele('kopgeheim', 'Pietersen'))}</w:hdr>"
    more: dict[str, bytes] = {
        "docProps/core.xml": core.encode(),
        "docProps/app.xml": app.encode(),
        "docProps/custom.xml": custom.encode(),
        "docProps/thumbnail.jpeg": b"\xff\xd8miniatuurgeheim",
        "docMetadata/LabelInfo.xml": b'<labels x="labelgeheim"/>',
        "word/header1.xml": header.encode(),
        "word/media/beeldnaamgeheim.png": png("pnggeheim"),
        "word/media/b.jpg": jpeg("exifgeheim"),
        "word/embeddings/werkmapgeheim.xlsx": b"PK bijlagegeheim",
        "word/printerSettings1.bin": b"printergeheim",
        "word/people.xml": f'<w15:people xmlns:w15="{_MICROSOFT}/word/2012/wordml"><w15:person w15:author="Jansen">'
        '<w15:presenceInfo w15:userId="mailadres"/></w15:person></w15:people>'.encode(),
        "word/commentsExtended.xml": b"<x/>",
        "customXml/item1.xml": b"<x>xmlgeheim</x>",
        "word/glossary/document.xml": f"<w:glossaryDocument {NAMESPACES}>bouwsteengeheim</w:glossaryDocument>".encode(),
        "word/vbaProject.bin": b"macrogeheim",
        "word/toekomst.xml": b"<x>toekomstgeheim</x>",
        "_xmlsignatures/origin.sigs": b"handtekeninggeheim",
        "word/oud/wees.xml": b"<x>wezengeheim</x>",
        "word/_rels/settings.xml.rels": _relations(
            _relation("rTemplate", "attachedTemplate", "file:///\\\\servershare\\huis.dotx", True)
        ),
        "_rels/.rels": _relations(
            _relation("d", "officeDocument", "word/document.xml"),
            _relation("c", "metadata/core-properties", "docProps/core.xml", base=f"{_PACKAGE}/relationships"),
            _relation("e", "extended-properties", "docProps/app.xml"),
            _relation("u", "custom-properties", "docProps/custom.xml"),
            _relation("t", "metadata/thumbnail", "docProps/thumbnail.jpeg", base=f"{_PACKAGE}/relationships"),
            _relation("l", "classificationlabels", "docMetadata/LabelInfo.xml", base=f"{_MICROSOFT}/2020/02/relationships"),
            _relation("s", "digital-signature/origin", "_xmlsignatures/origin.sigs", base=f"{_PACKAGE}/relationships"),
        ),
    }  # fmt: skip
    types_part = parts["[Content_Types].xml"].decode()
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in (
            ("png", "image/png"),
            ("jpg", "image/jpeg"),
            ("jpeg", "image/jpeg"),
            ("bin", "application/octet-stream"),
            ("xlsx", "application/vnd.ms-excel"),
            ("sigs", "application/octet-stream"),
        )
    )
    header_type = (
        '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument'
        '.wordprocessingml.header+xml"/>'
    )
    macro = types_part.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        "application/vnd.ms-word.document.macroEnabled.main",
    )
    more["[Content_Types].xml"] = macro.replace("</Types>", f"{defaults}{header_type}</Types>").encode()
    return zipped({**parts, **more})
