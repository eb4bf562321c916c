"""The words and marks that bodies are drawn from: Vietnamese, Markdown's marks, and what only looks like them."""

from __future__ import annotations

WORDS = """hội nghị Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đắk Lắk Bình Phước TP. Huế TP Hồ Chí Minh đại biểu ông bà
sáng tạo giải thưởng 12 5 tỷ đồng 28.000 ha 3,5 % 30 °C 100 m² kg km/h 20 triệu USD năm 2020 tỷ lệ 1.234 10 đồng chí nhiệm kỳ 2017–2022
KH&KT R&D AT&T H'Hen R'lấp O'Neil a_b_c ten_tep.md x*y 2*3 3-4 -- — – ... . . . … “trích” "trích dẫn" 'đơn' ''kép'' 5' 6" `` <3 > < = + # @
www.example.vn https://example.vn/a_b(c)?x=1&y=2 ban.thu-ky@example.vn (chú) [chú] [1] [...] (*) ** _ __ * ! !! ? : ; / | ~ ^ $ { } \\ 1. 1) a) •
ễ ồ Ự đ 👍🏽 ☎️ ½ Œ ﬁ""".split()  # fmt: skip
PLAIN = [word for word in WORDS if word[0].isalnum() and not set(word) & set("*_`<>{}|\\")]
ADDRESSES = """/tin/ /media/2020/a.jpg /media/a%20b.pdf https://example.vn/ https://example.com/a_(b)_c?x=1&y=2#d http://x http://a..b/ //example.vn/x
{filename}/articles/2020/x.md {filename}/articles/2020/x.md#muc {filename}../2018/y.md {filename}/media/a.jpg {filename} missing: missing:cu/a.jpg
missing://a mailto:a@example.vn tel:+84123 #muc ?a=b ../x.md x.md a:b javascript:x data:x http://256.1.1.1/ https://a:b@x.vn/ https://x.vn:99999/ %7Bfilename%7D/a.md
<https://x.vn/> </a_b> /a_b_c*d* /ảnh/Đà_Nẵng.jpg http://xn--a/ HTTP://X.VN/ https://x.vn/"a" /a'b /a[b] /a{b} /a&amp;b /a&b;c /a\\_b""".split()  # fmt: skip
SAFE = [
    one
    for one in ADDRESSES
    if one.startswith(("/", "https://example", "{filename}", "missing:c", "#"))
    and not set(one.removeprefix("{filename}")) & set("\\'\"[<;{}")
]
TITLES = ("", "", "", ' "tên"', ' "tên  dài"', " 'tên'", ' "a "b" c"', ' "a(b)"', ' " "', '"x"', " x", " (x)", "  ")
SPACES = (" ", " ", " ", " ", " ", " ", " ", " ", "  ", "\n", "\n", "  \n", "   \n", " \n", "\n ", "\n  ", "\n    ", "\t", "  \n ")  # fmt: skip
RAW = """<b> </b> <p> </p> <br> <!-- --> <a> &amp; &lt; &nbsp; &copy &copy; &#38; &#x26; &foo; & &a b; <img> <https://x.vn> <a@b.vn> <div>""".split()
MARKS = """* ** *** _ __ ___ **** ` `` \\ \\* \\_ \\[ \\# \\. ~~ [ ] ( ) ![ ](/x) ]( ]: [^1] {: .a} {#b} {filename} ! # ## ^ | : > - + 1. [TOC] *[AB]: ///""".split()
LINE_STARTS = ("- ", "* ", "+ ", "-", "1. ", "2. ", "12. ", "1.", "01. ", "٣. ", "> ", ">", ": ", ":   ", "#", "# ", "## ", "###### ", "####### ", " ", "  ", "   ", "    ",
               "\t", "|", "[^1]: ", "[a]: ", "*[AB]: ", "```", "~~~", "- - ", "- # ", "- 1. ", "-   ", " - ", "   * ", "    - ", "     ", "= ", "{: .a }")  # fmt: skip
LINES = ("---", "***", "* * *", "- - -", "___", "===", "--", "-", "=", "*", "**", "+", "#", "##", "|-|-|", "-|-", ":-:", "[TOC]", "```", "~~~", "   ", "{: .a }", "----  ", "  ---", "_ _ _")  # fmt: skip
#: What an editor makes of a few words (¤), with an address (§); the first ``USUAL`` more often.
FORMS = (
    "¤", "¤", "¤", "**¤**", "**¤**", "*¤*", "*¤*", "_¤_", "[¤](§)", "[¤](§)", "**[¤](§)**", "[**¤**](§)", "**¤ *¤* x**", "“¤”", "(¤)",
    '"¤"', "'¤'", "[¤]", "**¤:**", "(*¤*),", "*¤*.", "¤  \n*x*", "1\\. ¤", "\\*¤\\*", "\\- ¤", "¤\\_a\\b", "\\[¤\\]", "[¤\\]x](§)", "¤\\", "*¤ **¤***",
)  # fmt: skip
USUAL = 15
#: The same for images, with the line below.
IMAGES = (
    "![¤](§)", "![¤](§)", "![¤](§ \"¤\")", "[![¤](§)](§)", "![](§)",
    "![¤](§)\n*¤*", "![¤](§)\n*¤*", "![¤](§)\n*¤ **¤** [¤](§)*", "![¤](§)  \n*¤*", "![¤](§) \n*¤*", "![¤](§) *¤*", "![¤](§)\nx", "![¤](§)\n_¤_", "[![¤](§)](§)\n*¤*",
    "a ![¤](§)", "- ![¤](§)", "> ![¤](§)\n> *¤*", "![\"¤\" & '¤'](§)\n*¤*", "![¤](§)![¤](§)", "![ ¤ ](§)",
    "![¤](§)\n![¤](§)", "![¤](§)\n[![¤](§)](§)\n![](§)", "![¤](§)  \n![¤](§) \n![¤](§)", "![¤](§) ![¤](§)\n![¤](§)", "![¤](§)\n![¤](§)\n*¤*",
)  # fmt: skip
#: Cells of a table that are no words, and marks of its second row.
CELLS = ("", "**", "[a](/b)", "*c*", "\\|", "a|b", " ")
RULES = ("---", "---", "---", "---", "-", ":-", "-:", ":-:", "--- ", "", ":", "=")
BORDERS = (("|", "|"), ("|", "|"), ("| ", " |"), ("", ""), ("|", ""), ("", "|"), ("||", "|"))
