"""The link kind: which links are read, how their targets are taken apart, and what is wrong with them."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.analysis.link import bare_hosts, links, read_address, same_site, shown_host
from tenacious_lint.checks.link import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader


def context_of(body):
    return Context(parse("example.md", body.encode()).drafts[0], None, date(2026, 5, 1), "cold")


def spec_of(**check):
    reader = Reader(lambda path, key=False: ".".join(map(str, path)), [])
    return reader.read(Spec, check), [str(problem) for problem in reader.problems]


def hits(context, **check):
    spec, problems = spec_of(**check)
    assert not problems
    matcher = spec.matcher()
    lower = context.normalised.lower
    woken = sorted(
        (found.start(), item) for literal, item, *_ in matcher.anchors for found in re.finditer(f"(?={re.escape(literal)})", lower)
    )
    found = list(matcher.find(context, woken)) if woken else []
    for hit in found:
        assert set(spec.placeholders()) == {"match", *hit.values}
    return found


def matches(body, **check):
    context = context_of(body)
    return [context.draft.text[slice(*context.normalised.text_span(hit.start, hit.end))] for hit in hits(context, **check)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("See https://a.dev/x.", [("https://a.dev/x", "", "https://a.dev/x")]),
        ("See <https://a.dev/x>, please", [("https://a.dev/x", "", "https://a.dev/x")]),
        ("See (https://a.dev/x_(y)).", [("https://a.dev/x_(y)", "", "https://a.dev/x_(y)")]),
        ("See www.a.dev!", [("www.a.dev", "", "www.a.dev")]),
        ("Write to mailto:maya@a.dev.", [("mailto:maya@a.dev", "", "mailto:maya@a.dev")]),
        ("Read [the plan](https://a.dev/x) now", [("[the plan](https://a.dev/x)", "the plan", "https://a.dev/x")]),
        ('Read [the plan](https://a.dev/x "the plan") now', [('[the plan](https://a.dev/x "the plan")', "the plan", "https://a.dev/x")]),
        ("Read [the plan](<https://a.dev/x>) now", [("[the plan](<https://a.dev/x>)", "the plan", "https://a.dev/x")]),
        ("Read [the plan](https://a.dev/x_(y)) now", [("[the plan](https://a.dev/x_(y))", "the plan", "https://a.dev/x_(y)")]),
        ("Read [the plan]() now", [("[the plan]()", "the plan", "")]),
        ("Read [https://b.dev](https://a.dev) now", [("[https://b.dev](https://a.dev)", "https://b.dev", "https://a.dev")]),
        ("Call `https://a.dev/x` or\n\n```\nhttps://b.dev\n```", []),
        ("Write to maya@a.dev about a.dev and Node.js", []),
        ("See [1] and (https) and array[0](x", []),
    ],
)
def test_links_are_read(body, expected):
    context = context_of(body)
    found = links(context)
    assert [(context.draft.text[link.start : link.end], link.text, link.url) for link in found] == expected


@pytest.mark.parametrize(
    ("url", "scheme", "userinfo", "host"),
    [
        ("https://A.dev:8080/x?y#z", "https", "", "a.dev"),
        ("https://google.com@evil.dev/x", "https", "google.com", "evil.dev"),
        ("https://maya:pw@a.dev", "https", "maya:pw", "a.dev"),
        ("https:\\\\a.dev\\x", "https", "", "a.dev"),
        ("https://a.dev/@maya", "https", "", "a.dev"),
        ("https://a.dev./x", "https", "", "a.dev"),
        ("https://[2001:db8::1]:80/x", "https", "", "[2001:db8::1]"),
        ("//a.dev/x", "", "", "a.dev"),
        ("www.a.dev/x", "", "", "www.a.dev"),
        ("localhost:3000/x", "", "", "localhost"),
        ("mailto:maya@a.dev?subject=x@y", "mailto", "", "a.dev"),
        ("javascript:alert(1)", "javascript", "", ""),
        ("#top", "", "", ""),
        ("", "", "", ""),
        ("/x/y", "", "", ""),
        ("url", "", "", ""),
        ("https://{{ domain }}/x", "https", "", ""),
    ],
)
def test_a_target_is_taken_apart(url, scheme, userinfo, host):
    assert read_address(url)[:3] == (scheme, userinfo, host)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("a.dev", "a.dev"),
        ("https://a.dev/x", "a.dev"),
        ("www.a.dev", "a.dev"),
        ("**a.dev**", "a.dev"),
        ("Visit a.dev", "a.dev"),
        ("log in at A.dev", "a.dev"),
        ("maya@a.dev", "a.dev"),
        ("our page, https://a.dev", "a.dev"),
        ("a.dev/plan.md", "a.dev"),
        ("münchen.de", "münchen.de"),
        # no domains
        ("the plan", ""),
        ("Node.js", ""),
        ("Node.js notes", ""),
        ("v2.1", ""),
        ("section 2.1", ""),
        ("README.md", ""),
        ("lib.rs", ""),
        ("ASP.NET", ""),
        ("Socket.io", ""),
        ("e.g.", ""),
        ("U.S.", ""),
        ("our work with Booking.com", ""),
        ("plan.pdf", ""),
        ("1.2.3.4", ""),
        ("a.b.c", ""),
        ("", ""),
    ],
)
def test_the_host_that_a_text_shows(text, host):
    assert shown_host(text) == host


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a.dev", "www.a.dev", True),
        ("docs.a.dev", "app.a.dev", True),
        ("a.co.uk", "www.a.co.uk", True),
        ("a.dev", "a.dev.evil.dev", False),
        ("a.co.uk", "b.co.uk", False),
        ("a.github.io", "b.github.io", False),
        ("münchen.de", "xn--mnchen-3ya.de", True),
        ("a.com", "a.dev", False),
    ],
)
def test_hosts_of_one_site(one, other, same):
    assert same_site(one, other) is same_site(other, one) is same


@pytest.mark.parametrize(
    ("check", "body", "expected"),
    [
        ({"schemes": ["http"]}, "See http://a.dev and https://b.dev and www.c.dev.", ["http://a.dev"]),
        ({"schemes": ["http"]}, "See HTTP://a.dev.", ["HTTP://a.dev"]),
        ({"schemes": ["http"]}, "HTTP: a protocol; see https://a.dev/http://b.", []),
        (
            {"schemes": ["javascript", "data"]},
            "[a](javascript:alert(1)) and [b](data:text/html,x)",
            ["[a](javascript:alert(1))", "[b](data:text/html,x)"],
        ),
        ({"schemes": ["javascript"]}, "JavaScript: the good parts, at [a](https://a.dev/javascript:x)", []),
        (
            {"hosts": ["bit.ly"]},
            "https://bit.ly/x, https://www.bit.ly/y, bit.ly/z. Not habit.ly/a.",
            ["https://bit.ly/x", "https://www.bit.ly/y", "bit.ly/z"],
        ),
        ({"hosts": ["bit.ly"]}, "bit.ly counts clicks; a.dev/bit.ly/x, x@bit.ly, https://a.dev?u=bit.ly/x, https://bit.ly.evil.dev", []),
        ({"hosts": ["t.co"]}, "https://at.co/x and https://microsoft.com and [a](https://t.co)", ["[a](https://t.co)"]),
        ({"hosts": ["localhost"]}, "It runs on localhost:3000, see http://localhost:3000/x", ["http://localhost:3000/x"]),
        ({"hosts": ["example.com"]}, "[write](mailto:maya@example.com) or maya@example.com", ["[write](mailto:maya@example.com)"]),
        (
            {"ip": True},
            "http://203.0.113.7/x and https://[2001:db8::1]/y and http://3405803783/z",
            ["http://203.0.113.7/x", "https://[2001:db8::1]/y", "http://3405803783/z"],
        ),
        ({"ip": True}, "https://10.a.dev, https://a.dev/203.0.113.7, 203.0.113.7, https://123.dev", []),
        ({"userinfo": True}, "https://a.dev@evil.dev/x", ["https://a.dev@evil.dev/x"]),
        ({"userinfo": True}, "https://a.dev/@maya, https://a.dev?to=x@y.dev, mailto:maya@a.dev", []),
        ({"query": ["utm_source=chatgpt.com"]}, "https://a.dev/?x=1&utm_source=ChatGPT.com", ["https://a.dev/?x=1&utm_source=ChatGPT.com"]),
        ({"query": ["utm_source=chatgpt.com"]}, "https://a.dev/?utm_source=chatgpt.company and utm_source=chatgpt.com", []),
        ({"query": ["fbclid"]}, "https://a.dev/?fbclid=IwAR and https://b.dev/fbclid", ["https://a.dev/?fbclid=IwAR"]),
        ({"targets": ["", "#", "https://"]}, "[a]() [b](#) [c](https://) [d](#top) [e](/)", ["[a]()", "[b](#)", "[c](https://)"]),
        ({"mismatch": True}, "[a.dev](https://evil.dev/x)", ["[a.dev](https://evil.dev/x)"]),
        ({"mismatch": True}, "[https://a.dev/x](https://a.dev.evil.dev)", ["[https://a.dev/x](https://a.dev.evil.dev)"]),
        ({"mismatch": True}, "[maya@a.dev](mailto:maya@b.dev)", ["[maya@a.dev](mailto:maya@b.dev)"]),
        ({"mismatch": True}, "[Visit paypal.com](https://evil.dev)", ["[Visit paypal.com](https://evil.dev)"]),
        (
            {"mismatch": True},
            "[a.dev](https://docs.a.dev/x), [docs.a.dev](https://a.dev), [the plan](https://b.dev), [a.dev](#), [a.dev]({{ link }})",
            [],
        ),
        (
            {"mismatch": True},
            "[Node.js](https://nodejs.org) [our work with Booking.com](https://a.dev) [README.md](https://github.com/a/b) ",
            [],
        ),
        (
            {"mismatch": True, "allow": ["list-manage.com"]},
            "[a.dev](https://x.us1.list-manage.com/t) [b.dev](https://list-manage.com.evil.dev)",
            ["[b.dev](https://list-manage.com.evil.dev)"],
        ),
        ({"hosts": ["a.dev"], "schemes": ["http"]}, "http://a.dev", ["http://a.dev"]),
    ],
)
def test_faults_of_links(check, body, expected):
    assert matches(body, **check) == expected


def test_code_is_no_link():
    assert matches("Call `http://example.com/hook` or `bit.ly/x`.", schemes=["http"], hosts=["example.com", "bit.ly"]) == []


def test_the_message_knows_text_url_and_host():
    (hit,) = hits(context_of("Read [a.dev](https://evil.dev/x) now"), mismatch=True)
    assert hit.values == {"text": "a.dev", "url": "https://evil.dev/x", "host": "evil.dev"}


def test_an_invisible_character_does_not_move_the_span():
    context = context_of("A soft hy\u00adphen, then https://bit.ly/x.")
    (hit,) = hits(context, hosts=["bit.ly"])
    start, end = context.normalised.text_span(hit.start, hit.end)
    assert context.draft.text[start:end] == "https://bit.ly/x"


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ({}, "nothing is sought"),
        ({"schemes": ["HTTP:"]}, "is no scheme"),
        ({"hosts": ["https://bit.ly"]}, "is no host"),
        ({"hosts": ["bit.ly", "bit.ly"]}, "stands twice"),
        ({"ip": True, "allow": ["a.dev"]}, "belongs to 'mismatch: true'"),
        ({"host": ["a.dev"]}, "did you mean 'hosts'?"),
    ],
)
def test_bad_specs_are_refused(check, said):
    _, problems = spec_of(**check)
    assert any(said in problem for problem in problems)


_PIECES = st.sampled_from(
    [
        "https://",
        "http:",
        "//",
        "www.",
        "a.dev",
        "bit.ly/",
        "[",
        "]",
        "](",
        ")",
        "<",
        ">",
        "@",
        ":",
        "?x=%41",
        "&",
        "#",
        ".",
        " ",
        "\n\n",
        "`",
        "\u200b",
        "\u00ad",
        "é",
        "0x1",
        "\\",
        "1.2.3.4",
        "mailto:",
        '"',
        "xn--",
        "\ufb01",
        ".",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_reading_never_fails_and_spans_lie_within(text):
    context = context_of("See " + text)
    length = len(context.normalised.lower)
    for link in [*links(context), *bare_hosts(context)]:
        assert 0 <= link.start <= link.end <= length
        assert link.address is not None
    for hit in hits(
        context, hosts=["bit.ly", "a.dev"], ip=True, userinfo=True, mismatch=True, targets=["", "#"], schemes=["http"], query=["x=a"]
    ):
        assert 0 <= hit.start < hit.end <= length


@given(st.text(max_size=60))
def test_any_target_and_text_can_be_read(text):
    read_address(text)
    host = shown_host(text)
    assert same_site(host, host)
