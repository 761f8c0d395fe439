"""The pricing sheet: roles with monthly floors and hourly ranges, engagements, terms, what may be quoted and what may not."""

from __future__ import annotations

from typing import Any

from tenacious_lint.brief.published import wording
from tenacious_lint.brief.published.form import Form
from tenacious_lint.expression import lazy
from tenacious_lint.schema import Path, shown

_UNIT = lazy(r"(?i)(?:/|\bper |\ba )\s?(hour|hr|day|week|month|mo|project)\b")
_UNITS = {"hr": "hour", "mo": "month"}
_RANGE_END = lazy(r"\s?(?:-|–|—|to)\s?")
_PLAIN = lazy(r"(?:us\$|[$€£])?\s?\d[\d,.]{0,20}\s?[km]?", 2)
_RATES = (("monthly_floor", "month"), ("hourly_range", "hour"), ("blended_hourly_rate", "hour"), ("price", None))


def rewrite(form: Form) -> None:
    """Rewrite a pricing sheet. A masked figure ($X,XXX/month) is a band with its name and unit and no bounds."""
    form.section(("pricing",))
    for group in ("roles", "engagements"):
        found = form.at(group)
        if isinstance(found, list):
            for index, item in enumerate(found):
                name = next((form.text(group, index, key) for key in ("role", "name", "engagement") if form.at(group, index, key)), "")
                if form.mapping(group, index) and name:
                    _priced(form, name, item, (group, index))
        else:
            for name, item in form.mapping(group).items():
                if name.strip():
                    _priced(form, name.replace("_", " "), item, (group, name))
    for key, native in (("may_quote", "may_quote"), ("may_not_quote", "may_not_quote"), ("minimum_terms", "terms")):
        _texts(form, key, native)


def _texts(form: Form, key: str, native: str) -> None:
    said = form.at(key)
    if said is None:
        return
    if isinstance(said, dict):
        for name in said:
            value = form.at(key, name)
            count = len(form.native["pricing"].get(native, ()))
            if isinstance(value, (dict, list)):
                form.problem((key, name), f"expected text, found {shown(value)}")
            elif value is not None:
                form.put(("pricing", native, count), f"{name}: {value}", key, name)
        return
    texts = [said] if isinstance(said, str) else form.items(key)
    for index, text in enumerate(texts):
        count = len(form.native["pricing"].get(native, ()))
        form.put(("pricing", native, count), text, *((key,) if isinstance(said, str) else (key, index)))


def _priced(form: Form, name: str, item: Any, source: Path) -> None:
    if not isinstance(item, dict):
        _band(form, name, item, source, None, source)
        return
    found = False
    for key, unit in _RATES:
        if item.get(key) is not None:
            _band(form, name, item[key], (*source, key), unit, source)
            found = True
    if not found:
        _band(form, name, None, source, None, source)


def _band(form: Form, name: str, price: Any, source: Path, unit: str | None, whole: Path) -> None:
    native = ("pricing", "may_quote", len(form.native["pricing"].get("may_quote", ())))
    form.put((*native, "name"), name.strip(), *source)
    form.copy((*native, "duration"), *whole, "duration")
    form.put((*native, "currency"), form.at(*whole, "currency") or form.at("currency"), *source)
    if isinstance(price, str):
        _quoted(form, native, price, source, unit)
        return
    form.put((*native, "per"), unit, *source)
    if isinstance(price, dict):
        form.copy((*native, "min"), *source, "min")
        form.copy((*native, "max"), *source, "max")
    elif isinstance(price, list):
        for index, key in enumerate(("min", "max")):
            form.copy((*native, key), *source, index)
        if len(price) != 2:
            form.problem(source, f"expected a list of two numbers, found {len(price)}", "write the lowest and the highest")
    elif price is not None:
        form.put((*native, "min"), price, *source)


def _quoted(form: Form, native: Path, price: str, source: Path, unit: str | None) -> None:
    """Read `$7,200/month`, `$45-$70 per hour`; a masked figure leaves the bounds open."""
    price = form.text(*source)
    said = _UNIT.search(price)
    form.put((*native, "per"), (_UNITS.get(said[1].lower(), said[1].lower()) if said else unit), *source)
    low = wording.money(price)
    if low is None:
        return
    form.put((*native, "currency"), low.currency, *source)
    form.put((*native, "min"), low.amount, *source)
    rest = price[_after_money(price) :]
    dash = _RANGE_END.match(rest)
    if dash:
        tail = rest[dash.end() :]
        high = wording.money(tail if wording.MONEY.match(tail) else f"${tail}" if tail[:1].isdigit() else "")
        form.put((*native, "max"), high and high.amount, *source)


def _after_money(price: str) -> int:
    found = wording.MONEY.search(price)
    return found.end() if found else 0
