"""Testimonials: quotations that are given to a customer or to a person. All of them are invented."""

from datetime import date

import pytest

from tenacious_lint.analysis import testimonial  # its function begins with "test", and would be taken for one
from tenacious_lint.context import Context
from tenacious_lint.document.parse import parse


def found(body):
    context = Context(parse("example.md", f"Hi Maya,\n\n{body}\n".encode()).drafts[0], None, date(2026, 5, 1), "cold")
    return [(context.words(one.start, one.end), one.source) for one in testimonial.testimonials(context)]


PRAISE = "They felt like our own team"


@pytest.mark.parametrize(
    ("body", "source"),
    [
        (f'One of our clients said: "{PRAISE}".', ""),
        (f'A client of ours told us "{PRAISE}".', ""),
        (f'Our longest-standing customer put it this way: "{PRAISE}".', ""),
        (f'The CTO at one of our clients said "{PRAISE}".', ""),
        (f'"{PRAISE}," said one of our clients.', ""),
        (f'Dana Fox, CTO of Quarry, wrote: "{PRAISE}".', "Dana Fox"),
        (f'Last week Dana Fox said "{PRAISE}".', "Dana Fox"),
        (f'"{PRAISE}" — Dana Fox, Quarry', "Dana Fox"),
        (f'"{PRAISE}," says Dana Fox.', "Dana Fox"),
        (f'In the words of Dana Fox: "{PRAISE}".', "Dana Fox"),
        (f"One of our clients said: \u201c{PRAISE}\u201d.", ""),
    ],
)
def test_given_to_somebody(body, source):
    assert found(body) == [(PRAISE + ("," if f"{PRAISE}," in body else ""), source)]


@pytest.mark.parametrize(
    "body",
    [
        f'You wrote "{PRAISE}" in May.',
        f'Your page says "{PRAISE}".',
        f'The phrase "{PRAISE}" stands there.',
        f'Kafka calls it "{PRAISE}".',
        'Donald Knuth wrote: "premature optimisation is the root of all evil".',
        'One of our clients said: "ok".',
        f"One of our clients said that {PRAISE}.",
    ],
)
def test_given_to_nobody_of_ours(body):
    assert found(body) == []
