"""Writes so many invented budget lines of our template into a CSV or XLSX: budget_lines.py LINES FILE."""
import sys
import zipfile
from xml.sax.saxutils import escape

HEAD = "line_code,name,programme,ministry,account,sub_account,program,unit,detail,sub,cost,sub_cost,fund_source,place_kind,place,version,amount,note,sample".split(",")
FUNDS = ["NATIONAL", "PROVINCIAL", "MUNICIPAL", "PRIVATE_CASH"]
PLACES = [("", ""), ("OFFICE", "CHUNGCHEONG"), ("OFFICE", "SUDOGWON"), ("PROVINCE", "43"), ("PROVINCE", "41")]


def rows(count):
    for i in range(count):
        kind, place = PLACES[i % 5]
        yield ["B-%06d" % i, "견본 항목 %d" % i, "CLUSTER", "", "일반회계", "", "산업 진흥", "단지 육성 %d" % (i % 40),
               "세부 %d" % (i % 200), "", "경상보조", "", FUNDS[i % 4], kind, place, "ORIGINAL", 1000000 + i * 7, "", "true"]


def column(at):
    return chr(65 + at)


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    if path.endswith(".csv"):
        with open(path, "w", encoding="utf-8-sig", newline="") as out:
            out.write(",".join(HEAD) + "\r\n")
            for row in rows(count):
                out.write(",".join(str(value) for value in row) + "\r\n")
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
        book.writestr("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="budget" sheetId="1" r:id="rId1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            for number, row in enumerate([HEAD, *rows(count)], start=1):
                cells = "".join(
                    '<c r="%s%d"><v>%d</v></c>' % (column(at), number, value) if isinstance(value, int)
                    else '<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % (column(at), number, escape(value))
                    for at, value in enumerate(row) if value != "")
                sheet.write(('<row r="%d">%s</row>' % (number, cells)).encode())
            sheet.write(b"</sheetData></worksheet>")


main()
