"""The pricing sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tenacious_lint.brief.model import Brief

WHOLE = """
pricing_sheet:
  currency: USD
  roles:
    senior_engineer: {monthly_floor: 7200, hourly_range: [45, 70], blended_hourly_rate: "$55/hour"}
    architect: "$X,XXX/month"
    data engineer: "$6.5k-$9k per month"
    tester: 4000
  engagements:
    - {name: discovery, price: "$9,000", duration: 3 weeks}
    - {name: audit, price: {min: 3000, max: 5000}, currency: EUR}
    - {name: workshop}
  minimum_terms: one month
  may_quote: public bands
  may_not_quote: [total contract value, discounts]
"""
BANDS: list[dict[str, Any]] = [
    {"name": "senior engineer", "min": 7200, "max": None, "currency": "USD", "per": "month", "duration": None},
    {"name": "senior engineer", "min": 45, "max": 70, "currency": "USD", "per": "hour", "duration": None},
    {"name": "senior engineer", "min": 55, "max": None, "currency": "USD", "per": "hour", "duration": None},
    {"name": "architect", "min": None, "max": None, "currency": "USD", "per": "month", "duration": None},
    {"name": "data engineer", "min": 6500, "max": 9000, "currency": "USD", "per": "month", "duration": None},
    {"name": "tester", "min": 4000, "max": None, "currency": "USD", "per": None, "duration": None},
    {"name": "discovery", "min": 9000, "max": None, "currency": "USD", "per": None, "duration": "3 weeks"},
    {"name": "audit", "min": 3000, "max": 5000, "currency": "EUR", "per": None, "duration": None},
    {"name": "workshop", "min": None, "max": None, "currency": "USD", "per": None, "duration": None},
    {"name": "public bands", "min": None, "max": None, "currency": None, "per": None, "duration": None},
]


def test_bands(brief_of: Callable[[str], Brief]) -> None:
    pricing = brief_of(WHOLE).pricing
    assert pricing is not None
    assert [{key: getattr(band, key) for key in BANDS[0]} for band in pricing.may_quote] == BANDS
    assert (pricing.may_not_quote, pricing.terms) == (("total contract value", "discounts"), ("one month",))


def test_by_shape(brief_of: Callable[[str], Brief]) -> None:
    brief = brief_of("roles: {tester: 4000}\nmay_not_quote: discounts\nminimum_terms: {notice: 2 weeks}")
    assert brief.lookup("pricing.may_quote.0.min") == 4000
    assert brief.lookup("pricing.terms") == ("notice: 2 weeks",)


ERRORS = {
    "upside down": ("roles: {tester: {hourly_range: [9, 5]}}", ["1:33: hourly_range: 9 is more than max, 5; exchange them"]),
    "negative": ("roles: {tester: -5}", ["1:17: tester: must be at least 0, found -5"]),
    "one number": (
        "roles: {tester: {hourly_range: [9]}}",
        ["1:32: hourly_range: expected a list of two numbers, found 1; write the lowest and the highest"],
    ),
    "no number": ("roles: {tester: {monthly_floor: true}}", ["1:33: monthly_floor: expected a number, found True"]),
    "terms": ("minimum_terms: [3]", ["1:17: minimum_terms: expected text, found 3"]),
    "roles": ("roles: 5\nmay_quote: []", ["1:8: roles: expected a mapping, found 5"]),
}


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, problems_of: Callable[[str], list[str]]) -> None:
    text, expected = ERRORS[name]
    assert problems_of(text) == expected
