"""Word classes that several claims share, as expressions for normalised text."""

from __future__ import annotations

PEOPLE = (
    r"(?:people|colleagues|co-?workers|teammates|staff|employees|engineers|developers|programmers|workers|specialists|hands"
    r"|heads|folks|souls|staffers|team ?members|members of staff)"
)
"""Those who work somewhere; only where there are several."""
GROUP = (
    r"(?:team|teams|organi[sz]ation|org|workforce|headcount|payroll|department|departments|group|ranks|crew|business|company"
    r"|engineering|squads?|roster)"
)
"""Those who work somewhere, taken together."""
DETAIL = r"(?:[\w%.,'&/-]+\s)"
"""A word that may stand between a verb and its object."""
ENGINEERING = (
    r"(?:engineering|technology|tech|the technical side|the tech side|development|software|r&d|the platform|platform|the engineers)"
)
"""What a technical leader leads."""
BUILDS = (
    r"(?:stack|codebase|code base|monolith|services?|pipelines?|platform|backend|back end|back-end|frontend|front end|apps?"
    r"|applications?|clusters?|warehouse|estate|environment|deployments?|infrastructure|set-?up|workloads?|lake|databases?"
    r"|core|system|systems|schema|layer|jobs|queries|data model)"
)
"""What is built with a technology."""
TRANSITION = (
    r"(?:migration|move|switch|shift|upgrade|transition|rewrite|port|cut-?over|rollout|roll-out|adoption|exit|replacement"
    r"|conversion|rebuild|modernisation|modernization)"
)
"""A change from one technology to another."""
