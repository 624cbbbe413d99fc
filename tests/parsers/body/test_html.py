"""HTML mail: read as a person sees it, hidden words left out, nested to any depth."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.body.html import html_document
from parsers.documents.shape import BOX_EMPTY, BOX_TICKED, Document, Line, Table
from parsers.limits import DEFAULT, Limits
from parsers.record import ProblemCode


def read(html: str) -> Document:
    return html_document(html, limits=DEFAULT)


@pytest.mark.parametrize(
    "html",
    [
        '<p style="display:none">hidden</p>',
        '<div style="display: none !important"><p>hidden</p></div>',
        '<p style="visibility:hidden">hidden</p>',
        '<span style="font-size:0">hidden</span>',
        '<span style="font-size:1px;color:#333">hidden</span>',
        '<p style="color:#fff">hidden</p>',
        '<p style="color:rgb(254, 254, 254)">hidden</p>',
        '<font color="white">hidden</font>',
        '<table bgcolor="#000000"><tr><td style="color:black">hidden</td></tr></table>',
        '<div style="max-height:0;overflow:hidden">hidden</div>',
        '<div style="position:absolute;left:-9999px">hidden</div>',
        '<div style="opacity:0">hidden</div>',
        "<table hidden><tr><td>hidden</td></tr></table>",
        "<!-- hidden -->",
        "<script>hidden</script>",
        "<head><title>hidden</title></head>",
        "<template><p>hidden</p></template>",
        "<noscript>hidden</noscript>",
        '<style>.x{display:none} .y{color:red}</style><p class="x y">hidden</p>',
        '<head><title>t</title><style>p.x{font-size:0}</style></head><p class="x">hidden</p>',
        '<style>#i{visibility:hidden}</style><p id="i">hidden</p>',
    ],
)
def test_words_that_a_person_cannot_see_are_not_read(html: str) -> None:
    assert read(f"<body>{html}<p>seen</p></body>").text == "seen"


@pytest.mark.parametrize(
    "html",
    [
        '<a style="background:#0067b8;color:#fff">seen</a>',
        '<table bgcolor="#003366"><tr><td style="color:white">seen</td></tr></table>',
        '<p style="font-size:8pt;color:#666">seen</p>',
        "<style>@media (max-width:600px){.d{display:none}}</style><p class=d>seen</p>",
        '<p style="background:url(x.png);color:#fff">seen</p>',
    ],
)
def test_words_that_a_person_can_see_are_read(html: str) -> None:
    assert read(f"<body>{html}</body>").text == "seen"


def test_a_table_stays_a_table() -> None:
    document = read(
        "<p>Hello</p><table><tr><td>Name</td><td>Ann Example</td></tr><tr><td>Mobile</td><td></td></tr></table>"
    )
    table = document.blocks[1]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["Name", "Ann Example"], ["Mobile", ""]]


def test_a_table_that_only_places_things_is_no_table() -> None:
    assert all(
        isinstance(block, Line) for block in read("<table><tr><td><p>one</p><p>two</p></td></tr></table>").blocks
    )


def test_a_merged_cell_tells_its_columns() -> None:
    table = read("<table><tr><td colspan=2>both</td></tr><tr><td>a</td><td>b</td></tr></table>").blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0][0].columns == 2


@pytest.mark.parametrize(
    ("html", "place"),
    [
        ("<p>one</p><p>two</p><p>here</p>", "paragraph 3"),
        ("<div>one</div><div>two</div><div><br></div><div>here</div>", "paragraph 2"),
        ("one<br>two<br><br>here", "paragraph 2"),
        (
            "<p class=MsoNormal>one</p><p class=MsoNormal>two</p><p class=MsoNormal>&nbsp;</p><p>here</p>",
            "paragraph 2",
        ),
        ("<p>one</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>here</td></tr></table>", "table 1, row 2"),
    ],
)
def test_a_place_is_what_a_person_would_call_it(html: str, place: str) -> None:
    assert next(line.place for line in read(html).lines if line.text == "here") == place


def test_formatting_that_answers_a_question_is_kept() -> None:
    spans = (
        read("<p><b>Yes</b> / <s>No</s> <u>maybe</u> <span style='background:yellow'>this</span></p>").lines[0].spans
    )
    kept = {span.text.strip(): (span.bold, span.struck, span.underlined, span.highlighted) for span in spans}
    assert kept["Yes"][0]
    assert kept["No"][1]
    assert kept["maybe"][2]
    assert kept["this"][3]


def test_boxes_are_written_as_boxes() -> None:
    html = "<p><input type=checkbox checked> Yes <input type=checkbox> No</p>"
    assert read(html).text == f"{BOX_TICKED} Yes {BOX_EMPTY} No"


def test_a_quotation_bears_its_mark() -> None:
    assert [line.text for line in read("<p>mine</p><blockquote type=cite><p>theirs</p></blockquote>").lines] == [
        "mine",
        "> theirs",
    ]


def test_markup_in_text_stays_text() -> None:
    assert read("<p>Ann &lt;b&gt;Example&lt;/b&gt; {{7*7}}</p>").text == "Ann <b>Example</b> {{7*7}}"


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "blockquote", "span style='color:red'", "ul><li"])
def test_nesting_without_end_survives(tag: str) -> None:
    started = time.process_time()
    document = read(f"<{tag}>" * 4_000 + "the words" + "</div>" * 4_000)
    assert "the words" in document.text
    assert time.process_time() - started < 10


def test_what_is_too_long_keeps_both_ends_and_says_so() -> None:
    document = html_document("<p>first</p>" + "<p>x</p>" * 1000 + "<p>last</p>", limits=Limits(body_chars=100))
    assert (document.lines[0].text, document.lines[-1].text) == ("first", "last")
    assert document.problems[0].code is ProblemCode.TOO_LARGE


def test_a_table_of_a_million_cells_is_bounded() -> None:
    document = read("<table>" + "<tr><td>a<td>b" * 12_000 + "</table>")
    assert (
        sum(len(row) for block in document.blocks if isinstance(block, Table) for row in block.rows)
        <= DEFAULT.table_cells
    )


SCRAPS = st.sampled_from(
    ["<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<td colspan=99999999999>", "<br>", "text", "<li>",
     "<ol>", "</ul>", "<style>", ".x{", "}", "</style>", "<blockquote type=cite>", "</blockquote>", "&#0;", "&nbsp;",
     "<input type=checkbox>", '<p style="color:#ff', '">', "<!--", "-->", "\x00", "<svg>", "</svg>", "<pre>", "a\nb",
     "</pre>", "<![CDATA[", "]]>", "&amp"]
)  # fmt: skip


@given(st.lists(SCRAPS | st.text(max_size=5), max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_html_makes_it_raise(scraps: list[str]) -> None:
    html = "".join(scraps)
    assert read(html) == read(html)
