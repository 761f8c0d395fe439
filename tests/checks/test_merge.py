"""The merge kind: tokens of every syntax, what is none, and exact spans."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenacious_lint.analysis.broken_token import broken
from tenacious_lint.analysis.merge_token import token_holes, tokens
from tenacious_lint.checks.merge import Spec
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse
from tenacious_lint.schema import Reader

WORDS = ["first name", "last name", "name", "company", "company name", "recipient", "prospect", "title", "insert <words>", "<words> here"]
EMPTY = ["hi ,", "hello ,", "dear ,", "hey !", "at ,", "null", "undefined", "none", "nan", "dear null", "[object object]"]


def context_of(body, subject=None, template=False):
    head = [f"subject: {subject!r}"] if subject else []
    head += ["template: true"] if template else []
    source = "---\n" + "\n".join(head) + "\n---\n" + body if head else body
    return Context(parse("example.md", source.encode()).drafts[0], None, date(2026, 5, 1), "cold")


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
    if not woken:
        return []
    found = list(matcher.find(context, woken))
    for hit in found:
        assert set(spec.placeholders()) <= {"match", *hit.values}
    return found


def matches(context, **check):
    text = context.draft.text
    return [text[slice(*context.normalised.text_span(hit.start, hit.end))] for hit in sorted(hits(context, **check))]


TOKENS = [
    ("*|FNAME|*", "*|NAME|*", "FNAME", None),
    ("{{ contact.firstname }}", "{{name}}", "contact.firstname", None),
    ("{{first_name}}", "{{name}}", "first_name", None),
    ("{{~first_name~}}", "{{name}}", "first_name", None),
    ("{{{Recipient.FirstName}}}", "{{{name}}}", "Recipient.FirstName", None),
    ("{!Contact.FirstName}", "{!Object.Field}", "Contact.FirstName", None),
    ("{!Contact.FirstName, Customer}", "{!Object.Field}", "Contact.FirstName", "Customer"),
    ("%%name%%", "%%name%%", "name", None),
    ("%%First Name%%", "%%name%%", "First Name", None),
    ("%%=v(@x)=%%", "%%=v(@name)=%%", "x", None),
    ("{{ x | default: 'there' }}", "{{name}}", "x", "there"),
    ("{{ x|default:'there' }}", "{{name}}", "x", "there"),
    ('{{ x | default: "" }}', "{{name}}", "x", None),
    ("{{ x | default('there') }}", "{{name}}", "x", "there"),
    ("{{ x | capitalize | default: 'there' }}", "{{name}}", "x", "there"),
    ("{{ x | truncate(20, '...') }}", "{{name}}", "x", None),
    ("{{${first_name}}}", "{{name}}", "first_name", None),
    ("{{${first_name} | default: 'you'}}", "{{name}}", "first_name", "you"),
    ('{{insert x "default=there"}}', "{{name}}", "x", "there"),
    ("{{lead.First Name:default=Friend}}", "{{name}}", "lead.First Name", "Friend"),
    ('{%=lead.x ?: "there"%}', "{%= %}", "lead.x", "there"),
    ("{{x|there}}", "{{name}}", "x", "there"),
    ("{{x|'there'}}", "{{name}}", "x", "there"),
    ("{{x|upper}}", "{{name}}", "x", None),
    ("{{ x or 'there' }}", "{{name}}", "x", "there"),
    ("{{ x if x else 'there' }}", "{{name}}", "x", "there"),
    ("{{ personalization_token('contact.firstname', 'there') }}", "{{name}}", "contact.firstname", "there"),
    ("{contactfield=firstname|there}", "{contactfield=name}", "firstname", "there"),
    ("{contactfield=firstname}", "{contactfield=name}", "firstname", None),
    ("%FIRSTNAME%", "%NAME%", "FIRSTNAME", None),
    ("${name}", "${name}", "name", None),
    ('${name!"there"}', "${name}", "name", "there"),
    ("<%= name %>", "<% %>", "name", None),
    ('<%= name || "there" %>', "<% %>", "name", "there"),
    ("--First Name=Hi--", "--Name=default--", "First Name", "Hi"),
]
BRACKETED = [
    "[[First Name]]",
    "[First Name]",
    "<<Name>>",
    "<First Name>",
    "{first_name}",
    "[COMPANY NAME]",
    "[Your Company]",
    "[Prospect's First Name]",
]
NO_TOKENS = [
    "{Hi|Hello} Maya",
    "100% of them, 5% to 10%",
    "up 40% and 50% more",
    "`${HOME}`",
    "set `{{ name }}` in the template",
    "```\n{{ name }}\n```",
    "[EXTERNAL]",
    "[RFC 2119]",
    "[1] and [2]",
    "[the list](https://a.dev)",
    "[ticket 4711]",
    "array[0]",
    "user[name]",
    "[sic]",
    "[Name](https://a.dev)",
    "[name]: https://a.dev",
    "double curly braces {{ and }}",
    "a << b and c >> d",
    "the %PATH% variable",
    "Maya <maya@meridian.dev>",
    "{}",
    "{{}}",
    "--flag=value --other",
    "a -- b=c -- d",
    "https://a.dev/%41BC%20",
    "I agree -- mostly -- with you",
    "{1, 2, 3}",
    "- [ ] call Maya",
    "[...]",
    "<3",
    "p < 0.05 and n > 30",
    "set {x | x > 0}",
    "$5 {per seat}",
    "*bold*|*x*|",
    "a | b",
    "[x] done",
    '{"a": {"b": 1}}',
    "func() interface{} {}",
]


@pytest.mark.parametrize(("text", "syntax", "name", "default"), TOKENS)
def test_each_syntax_is_read(text, syntax, name, default):
    context = context_of(f"We say {text}, welcome.")
    (token,) = tokens(context)
    assert (token.syntax, token.name, token.default) == (syntax, name, default)
    assert context.draft.text[token.start : token.end] == text
    assert token.has_default is (default is not None)
    assert matches(context, fault="unresolved") == [text]
    assert matches(context_of(f"We say {text}, welcome.", template=True), fault="unresolved") == []
    template = context_of(f"We say {text}, welcome.", template=True)
    assert matches(template, fault="no_fallback") == ([] if default else [text])
    assert token_holes(context) == [token.span]
    assert broken(context) == []


@pytest.mark.parametrize("text", NO_TOKENS)
def test_prose_and_code_are_no_tokens(text):
    context = context_of(f"You wrote of it. {text} is the text.")
    assert tokens(context) == []
    assert broken(context) == []
    for fault in ("unresolved", "broken"):
        assert matches(context, fault=fault) == []
    assert matches(context, fault="placeholder", words=WORDS) == []


@pytest.mark.parametrize("text", BRACKETED)
def test_names_in_brackets_are_placeholders(text):
    context = context_of(f"Hi {text},\n\nthe list is below.")
    assert [context.draft.text[slice(*token.span)] for token in tokens(context)] == [text]
    assert matches(context, fault="unresolved") == []
    assert matches(context, fault="placeholder", words=WORDS) == [text]
    assert matches(context_of(f"Hi {text},\n\nthe list.", template=True), fault="placeholder", words=WORDS) == []
    assert matches(context_of(f"Hi {text},\n\n{{{{x}}}}", template=True), fault="placeholder", words=WORDS) == [text]
    assert matches(context, fault="placeholder", words=WORDS, **{"except": [text.upper()]}) == []


@pytest.mark.parametrize(
    "text",
    [
        "[INSERT RECENT NEWS]",
        "[insert a line here]",
        "[your point here]",
        "[Title]",
        "<<Company>>",
        "[INSERT X HERE]",
        "[FirstName]",
        "{{{x}}}",
    ],
)
def test_placeholder_words(text):
    expected = [text] if text[:2] != "{{" else []
    assert matches(context_of(f"We saw {text} last week."), fault="placeholder", words=WORDS) == expected


@pytest.mark.parametrize("text", ["[insert]", "<title>", "[the company we keep]", "[names]", "[here]", "[name of the game]"])
def test_other_words_in_brackets_are_prose(text):
    assert matches(context_of(f"We saw {text} last week."), fault="placeholder", words=WORDS) == []


def test_a_cited_token_is_not_the_senders():
    context = context_of('You wrote "Hi {{first_name}}, quick question", which is how we noticed.')
    assert matches(context, fault="unresolved") == []
    assert matches(context_of('Is "{{company}}" hiring?'), fault="unresolved") == ["{{company}}"]


def test_a_missing_token_of_hubspot_is_an_empty_one():
    context = context_of("We say [[MISSING TOKEN - contact.firstname]], welcome.")
    assert matches(context, fault="empty", phrases=EMPTY) == ["[[MISSING TOKEN - contact.firstname]]"]
    assert matches(context, fault="unresolved") == []


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("*|IF:FNAME|*Hi *|FNAME|**|ELSE:|*Hi there*|END:IF|*", []),
        ("{% if first_name %}Hi {{ first_name }}{% else %}Hello{% endif %}, from {{ city }}", ["{{ city }}"]),
        ("{{#if x}}{{x}}{{else}}there{{/if}} {{y}}", ["{{y}}"]),
        ("{{#first_name}}Hi {{first_name}}{{/first_name}}", []),
        ("{{#if first_name}}{{first_name}}{{#else}}there{{#endif}} {{first_name}}", ["{{first_name}}"]),
        ("{% for role in roles %}{{ role.title }} {{ city }}{% endfor %}", ["{{ city }}"]),
        ("{{#each rows}}{{title}}{{/each}}", []),
        ("{% assign n = contact.first | default: 'there' %}Hi {{ n }}", []),
        ("{% set n = contact.first | upper %}Hi {{ n }}", ["{{ n }}"]),
        (
            "{{ unsubscribe_link }} *|UNSUB|* *|LIST:ADDRESS|* {{ sender.name }} {{ owner.email }} {{my.Address}} "
            "{{system.unsubscribeLink}}",
            [],
        ),
        ("{{ 'now' | date: '%Y' }} {{! a note }} {{> footer}} {# note #}", []),
        ("Hi {{ lead.name }}", ["{{ lead.name }}"]),
    ],
)
def test_fallbacks_in_a_template(text, bare):
    assert matches(context_of(text, template=True), fault="no_fallback") == bare
    assert matches(context_of(text), fault="no_fallback") == []


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("We say {{first_name}, welcome", "{{first_name}"),
        ("We say {first_name}}, welcome", "{first_name}}"),
        ("We say first_name}}, welcome", "first_name}}"),
        ("We say *|FNAME|, welcome", "*|FNAME|"),
        ("We say *|FNAME, welcome", "*|FNAME"),
        ("We say |FNAME|*, welcome", "|FNAME|*"),
        ("We say FNAME|*, welcome", "FNAME|*"),
        ("We say {{ name, welcome", "{{ name"),
        ("We say {{ name\n\nWelcome", "{{ name"),
        ("We say {{FNAME|*, welcome", "{{FNAME|*"),
        ("We say *|FNAME}}, welcome", "*|FNAME}}"),
        ("We say {{*|FNAME|*}}, welcome", "{{*|FNAME|*}}"),
        ("We say {{name%}, welcome", "{{name%}"),
        ("We say {%name}, welcome", "{%name}"),
        ("We say {{name]], welcome", "{{name]]"),
        ("{% if name }Hi{% endif %}", "{% if name }"),
        ("{% if name %}Hi {endif %}", "{endif %}"),
        ("We say %%name%, welcome", "%%name%"),
        ("We say %name%%, welcome", "%name%%"),
        ("We say <%= name >, welcome", "<%= name >"),
        ("We say {!Contact.FirstName, welcome", "{!Contact.FirstName"),
        ("We say ${name), welcome", "${name)"),
        ("We say {contactfield=firstname|there, welcome", "{contactfield=firstname|there"),
        ("We say [[First Name], welcome", "[[First Name]"),
        ("We say [First Name]], welcome", "[First Name]]"),
        ("We say <<Name>, welcome", "<<Name>"),
        ("We say <Name>>, welcome", "<Name>>"),
        ("We say {{ x | default: “there” }}, welcome", "{{ x | default: “there” }}"),
        ("We say {{ x | default: ‘there’ }}, welcome", "{{ x | default: ‘there’ }}"),
    ],
)
def test_broken_tokens(text, match):
    for template in (False, True):
        assert matches(context_of(text, template=template), fault="broken") == [match]
    assert matches(context_of(f"We write `{text.splitlines()[0]}` there."), fault="broken") == []


@pytest.mark.parametrize(
    "text",
    [
        '{{ x | default: "friend’s" }}',
        "{{lead.name:default=O’Neil}}",
        "} and {",
        "a }} b",
        r"\frac{a}{{b}}",
        '{"a":{"b":true}}',
        "100%% sure",
        "50%%",
        "| TOTAL |*x*|",
        "we use <% in Ruby",
        "f(x)]]",
        "a[b[0]]",
        "x << 2 > y",
        "std::vector<std::vector<int>>",
        "the {{ sign",
        "costs ${",
        "{{ }}",
        "map[string]struct{}{}",
    ],
)
def test_honest_brackets_are_not_broken(text):
    found = matches(context_of(f"So {text} stands there."), fault="broken")
    assert found == ([] if "the {{ sign" not in text else ["{{ sign"])


@pytest.mark.parametrize(
    ("body", "subject", "expected"),
    [
        ("Hi ,\n\nYou opened a role.", None, ["Hi ,"]),
        ("Hi  ,\nYou opened a role.", None, ["Hi  ,"]),
        ("Hi\u00a0,\n\nYou opened a role.", None, ["Hi\u00a0,"]),
        ("HELLO ,\n\nYou opened a role.", None, ["HELLO ,"]),
        ("Hey !\n\nYou opened a role.", None, ["Hey !"]),
        ("The team at , we read, is growing.", None, ["at ,"]),
        ("Dear null,\n\nYou opened a role.", None, ["Dear null", "null"]),
        ("Hello undefined,\n\nYou opened a role.", None, ["undefined"]),
        ("Hi None\n\nYou opened a role.", None, ["None"]),
        ("Hi undefined team,\n\nYou opened a role.", None, ["undefined"]),
        ("Good morning NaN,\n\nYou opened a role.", None, ["NaN"]),
        ("undefined,\n\nYou opened a role.", None, ["undefined"]),
        ("Your role at [object Object] is open.", None, ["[object Object]"]),
        ("You opened a role.", "Question for undefined", ["undefined"]),
        ("You opened a role.", "undefined, a question", ["undefined"]),
        # near misses
        ("Hi, Maya\n\nYou opened a role.", None, []),
        ("Hi,\n\nYou opened a role.", None, []),
        ("Hi Maya ,\n\nYou opened a role.", None, []),
        ("Delhi , they say, is warm.", None, []),
        ("Hi Maya,\n\nThe call returns null, and then NaN.", None, []),
        ("Hi Maya,\n\nIt is null.", None, []),
        ("Hi Maya,\n\nBehaviour that is undefined, or None, is worth a test.", None, []),
        ("Hi Maya,\n\nNone of the roles, none at all, is open.", None, []),
        ("Dear Ms Null,\n\nYou opened a role.", None, []),
        ("Dear Nullable team,\n\nYou opened a role.", None, []),
        ("You opened a role.", "Context: null checks in your Go client", []),
        ("You opened a role.", "Undefined behaviour in your Rust crate", []),
        ("You opened a role.", "None of the three roles", []),
    ],
)
def test_what_an_empty_token_leaves(body, subject, expected):
    assert matches(context_of(body, subject), fault="empty", phrases=EMPTY) == expected


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ({"fault": "placeholder"}, "needs 'words:'"),
        ({"fault": "empty"}, "needs 'phrases:'"),
        ({"fault": "unresolved", "words": ["name"]}, "reads no 'words:'"),
        ({"fault": "empty", "phrases": [" ,"]}, "holds no letter"),
        ({"fault": "empty", "phrases": ["hi ,", "Hi ,"]}, "stands twice"),
        ({"fault": "empty", "phrases": ["hi ,"], "except": ["x"]}, "reads no 'except:'"),
        ({"fault": "placeholder", "words": ["<words>"]}, "cannot read"),
        ({"fault": "placeholder", "words": ["[name]"]}, "cannot read"),
        ({"fault": "brokn"}, "did you mean 'broken'?"),
        ({"fault": "broken", "exept": ["x"]}, "unknown key 'exept'"),
    ],
)
def test_bad_specs_are_refused(check, said):
    _, problems = spec_of(**check)
    assert any(said in problem for problem in problems)


_PIECES = st.sampled_from(
    [
        "{",
        "}",
        "{{",
        "}}",
        "[",
        "]",
        "<",
        ">",
        "%",
        "*|",
        "|*",
        "$",
        "name",
        "First Name",
        "if",
        " ",
        ",",
        "\n\n",
        "“",
        "\u200b",
        "`",
        "-",
        "é",
        "=",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join), st.booleans())
def test_reading_never_fails_and_spans_lie_within(text, template):
    context = context_of("Hi " + text, template=template)
    length = len(context.normalised.lower)
    for start, end in [*token_holes(context), *(one[:2] for one in broken(context))]:
        assert 0 <= start < end <= length
    for check in (
        {"fault": "unresolved"},
        {"fault": "broken"},
        {"fault": "placeholder", "words": WORDS},
        {"fault": "empty", "phrases": EMPTY},
    ):
        for hit in hits(context, **check):
            assert 0 <= hit.start < hit.end <= length
