"""One table as Excel, LibreOffice, Google Sheets and browsers put it on the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from csv_case import read_csv

from benchmark_app.exchange.clipboard import parse_html, parse_tsv
from benchmark_app.exchange.foreign.book_file import read_book

ROWS = [
    ["Service", "Seaview", "Pines & Co."],
    ["Free parking", "yes", "no"],
    ["Breakfast\n(continental)", "partly", ""],
    ["Check-in, luggage and the reception desk at night", "15:00", "‏قهوة"],
    ["Price", "₩12,000", "$35.50"],
    ["Kaffee – groß", "=1+1", "TRUE"],
]
EXCEL = """Version:1.0
StartHTML:0000000174
EndHTML:0000003265
StartFragment:0000002089
EndFragment:0000003213

<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<link id=Main-File rel=Main-File href="file:///C:/Temp/clip.htm">
<!--[if !mso]>
<style>v\\:* {behavior:url(#default#VML);}</style>
<![endif]-->
<style>
<!--table
\t{mso-displayed-decimal-separator:"\\.";
\tmso-displayed-thousand-separator:"\\,";}
.xl65
\t{mso-number-format:"\\0022₩\\0022\\#\\,\\#\\#0";}
-->
</style>
<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026"/></xml><![endif]-->
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=347 style='border-collapse:
 collapse;width:260pt'>
<!--StartFragment-->
 <col width=155 style='mso-width-source:userset;mso-width-alt:5668;width:116pt'>
 <col width=96 span=2 style='width:72pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl66 width=155 style='height:15.0pt;width:116pt'>Service</td>
  <td class=xl66 width=96 style='border-left:none;width:72pt'>Seaview</td>
  <td class=xl66 width=96 style='border-left:none;width:72pt'>Pines &amp; Co.</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>Free<span style='mso-spacerun:yes'>
  </span>parking</td>
  <td>yes<![if !supportAnnotations]><a
  class=msocomanch id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[1]</a><![endif]></td>
  <td>no</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 class=xl67 width=155 style='height:30.0pt;width:116pt'>Breakfast<br>
    (continental)</td>
  <td>partly</td>
  <td></td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>Check-in, luggage and the reception desk at
  night</td>
  <td class=xl68 align=right>15:00</td>
  <td dir=RTL>&#8207;قهوة</td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'>Price</td>
  <td class=xl65 align=right>₩12,000</td>
  <td class=xl69 align=right>$35.50<span style='mso-spacerun:yes'> </span></td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'><font class="font5">Kaffee</font><font
  class="font0"> – groß</font></td>
  <td>=1+1</td>
  <td align=center>TRUE</td>
 </tr>
<!--EndFragment-->
</table>

</body>

</html>
"""
LIBREOFFICE = """<!DOCTYPE html>

<html>
<head>
\t
\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
\t<title></title>
\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
\t
\t<style type="text/css">
\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Calibri"; font-size:x-small }
\t\ta.comment-indicator:hover + comment { background:#ffd; display:block; padding:0.5em;  }
\t\tcomment { display:none;  }
\t</style>
\t
</head>

<body>
<table cellspacing="0" border="0">
\t<colgroup span="3" width="80"></colgroup>
\t<tr>
\t\t<td height="20" align="left" valign=bottom><font color="#000000">Service</font></td>
\t\t<td align="left" valign=bottom><font color="#000000">Seaview</font></td>
\t\t<td align="left" valign=bottom><font color="#000000">Pines &amp; Co.</font></td>
\t</tr>
\t<tr>
\t\t<td height="20" align="left" valign=bottom><font color="#000000">Free parking</font></td>
\t\t<td align="left" valign=bottom><a class="comment-indicator"></a>
\t\t<comment>seen by
\t\t phone</comment>
\t\t<font color="#000000">yes</font></td>
\t\t<td align="left" valign=bottom bgcolor="#FF0000"><font color="#000000">no</font></td>
\t</tr>
\t<tr>
\t\t<td height="20" align="left" valign=bottom><font>Breakfast<br>(continental)</font></td>
\t\t<td align="left" valign=bottom><font color="#000000">partly</font></td>
\t\t<td align="left" valign=bottom><font color="#000000"><br></font></td>
\t</tr>
\t<tr>
\t\t<td height="20" align="left">Check-in, luggage and the reception desk at night</td>
\t\t<td align="right" valign=bottom sdval="0.625" sdnum="1033;0;HH:MM"><font>15:00</font></td>
\t\t<td align="left" dir="rtl">‏قهوة</td>
\t</tr>
\t<tr>
\t\t<td height="20" align="left" valign=bottom><font color="#000000">Price</font></td>
\t\t<td align="right" sdval="12000" sdnum="1033;0;[$₩-412]#,##0"><font>₩12,000</font></td>
\t\t<td align="right" sdval="35.5" sdnum="1033;0;[$$-409]#,##0.00"><font>$35.50</font></td>
\t</tr>
\t<tr>
\t\t<td height="20" align="left"><b><font face="Calibri">Kaffee</font></b><font> – groß</font></td>
\t\t<td align="left" valign=bottom><font color="#000000">=1+1</font></td>
\t\t<td align="center" sdval="1" sdnum="1033;0;BOOLEAN"><font color="#000000">TRUE</font></td>
\t</tr>
</table>
<!-- ************************************************************************** -->
</body>

</html>
"""
GOOGLE = """<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td \
{border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table \
xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" \
style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse" \
data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="156"/><col width="100"/><col \
width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px \
3px 2px 3px;vertical-align:bottom;font-weight:bold;">Service</td><td style="font-weight:bold;" \
data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Seaview&quot;}">Seaview</td><td>Pines \
&amp; Co.</td></tr><tr style="height:21px;"><td>Free parking</td><td style="text-align:center;">\
yes</td><td>no</td></tr><tr style="height:21px;"><td style="wrap-strategy:4;white-space:normal;\
word-wrap:break-word;">Breakfast<br/>(continental)</td><td>partly</td><td></td></tr><tr \
style="height:21px;"><td>Check-in, luggage and the reception desk at night</td><td \
style="text-align:right;" data-sheets-numberformat="{&quot;1&quot;:6,&quot;2&quot;:&quot;h:mm\
&quot;}">15:00</td><td dir="rtl">‏قهوة</td></tr><tr style="height:21px;"><td>Price</td><td \
style="text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:12000}">₩12,000</td>\
<td style="text-align:right;">$35.50</td></tr><tr style="height:21px;"><td><span \
style="font-weight:bold;">Kaffee</span><span style="color:#000000;"> – groß</span></td><td>\
<a class="in-cell-link" href="https://example.org" target="_blank">=1+1</a></td><td \
data-sheets-value="{&quot;1&quot;:4,&quot;4&quot;:1}">TRUE</td></tr></tbody></table>"""
WEB = """<html>
<body>
<!--StartFragment--><table class="wikitable sortable jquery-tablesorter"><caption>Hotels
 compared</caption><thead><tr>
<th class="headerSort" tabindex="0" role="columnheader button">Service
</th>
<th><a href="https://example.org/Seaview" title="Seaview">Seaview</a></th>
<th>Pines&nbsp;&amp;&nbsp;Co.</th></tr></thead>
<tbody>
<tr><td>Free <b>parking</b></td><td style="background:#9EFF9E" class="table-yes">yes
</td><td>no<script>track("no")</script></td></tr>
<tr><td>Breakfast<br>(continental)</td><td><span class="x">partly</span></td><td>
</td></tr>
<tr><td>Check-in,
     luggage and the reception desk at night</td><td>15:00</td><td dir="rtl">&rlm;قهوة</td></tr>
<tr><td>Price</td><td>&#8361;12,000</td><td>&#36;35.50</td></tr>
<tr><td>Kaffee &ndash; gro&szlig;</td><td>=1+1</td><td><style>.y{}</style>TRUE</td></tr>
</tbody></table><!--EndFragment-->
</body>
</html>"""
#: As text: Excel and Google Sheets quote a cell with a line break, as LibreOffice does.
TSV = (
    "Service\tSeaview\tPines & Co.\r\nFree parking\tyes\tno\r\n"
    '"Breakfast\n(continental)"\tpartly\t\r\n'
    "Check-in, luggage and the reception desk at night\t15:00\t‏قهوة\r\n"
    "Price\t₩12,000\t$35.50\r\nKaffee – groß\t=1+1\tTRUE\r\n"
)
MARKUP = {"excel": EXCEL, "libreoffice": LIBREOFFICE, "google": GOOGLE, "web": WEB}
TEXTS = {"excel": TSV, "libreoffice": TSV.replace("\r\n", "\n"), "google": TSV.rstrip("\r\n")}


@pytest.mark.parametrize("program", MARKUP)
def test_markup_of_each_program_says_the_same(program: str) -> None:
    assert parse_html(MARKUP[program]) == ROWS


@pytest.mark.parametrize("program", MARKUP)
def test_the_same_markup_saved_as_a_file(tmp_path: Path, program: str) -> None:
    path = tmp_path / "clip.html"
    path.write_text(MARKUP[program], encoding="utf-8")
    (leaf,) = read_book(path).leaves
    assert [list(row) for row in leaf.rows] == ROWS
    assert leaf.comments == ({(2, 2): "seen by phone"} if program == "libreoffice" else {})


@pytest.mark.parametrize("program", TEXTS)
def test_text_of_each_program_says_the_same(tmp_path: Path, program: str) -> None:
    assert parse_tsv(TEXTS[program]) == ROWS
    path = tmp_path / "clip.txt"
    path.write_bytes(TEXTS[program].encode())
    assert [list(row) for row in read_csv(path).rows] == ROWS
