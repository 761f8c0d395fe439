"""The words and sentences that drafts of the corpus are composed of; all names are invented."""

from __future__ import annotations

READERS = (
    "Maya", "Arjun", "Lena", "Tomás", "Clara", "Björn", "Ngozi", "Wei", "Priya", "Marek",
    "Søren", "Zoë", "Daniel", "Amira", "Jürgen", "Ines", "Oluwaseun", "Hannah", "Kenji",
    "Łukasz", "Renata", "Omar", "Sofia", "Pedro", "Anna", "Grace", "Viktor", "Siobhán",
    "Elif", "Noah",
)
SENDERS = ("Elena", "Samuel", "Ruth", "Matteo", "Chidi", "Marta", "Joaquín", "Astrid", "Ravi", "Helen")
TITLES = ("CTO", "VP Engineering", "Head of Engineering", "Founder", "Co-founder and CTO", "Head of Platform")
SENDER_TITLES = ("Research Partner", "Delivery Lead", "Engagement Manager")
FIRST = (
    "Meridian", "Northfold", "Calder", "Juniper", "Halden", "Brightwell", "Osprey", "Fernhill",
    "Tallow", "Quarry", "Larkfield", "Stonegate", "Ribbon", "Kestrel", "Amberly", "Dunmore",
    "Pellworth", "Vantry", "Sable", "Orrin", "Café Nord", "Brückner", "Almada", "Isola",
)
SECOND = (
    "Software", "Systems", "Labs", "Freight", "Health", "Payments", "Energy", "Analytics",
    "Robotics", "Insurance", "Logistics", "Learning",
)
SKILLS = (
    "Python", "Go", "data", "machine learning", "infrastructure", "platform", "backend",
    "Kubernetes", "Rust", "Scala", "Terraform", "dbt",
)
TEAMS = (
    "platform group", "data team", "payments squad", "infrastructure team", "search team",
    "core team", "pricing group", "billing team",
)
PROJECTS = (
    "the move off the old warehouse", "the new pricing service", "the second region",
    "the audit trail", "the mobile release", "the billing rewrite", "the partner interface",
    "the on-call rota", "the import pipeline", "the feature store", "the move to one monorepo",
    "the cost reports",
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
CITIES = (
    "Berlin", "Lisbon", "Leeds", "Toronto", "Austin", "Nairobi", "Madrid", "Zürich", "Utrecht",
    "Warsaw", "Dublin", "Lyon", "Bergen", "Porto", "Denver", "Cardiff",
)
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight")
SUBJECTS = (
    "Request: 15 minutes on your {month} {skill} hiring",
    "Question: {skill} capacity for {team}",
    "Context: {skill} roles at {company}",
    "Follow-up: {project}",
    "Resource: a page on {skill} ramp times",
    "New: notes on {skill} teams in {city}",
    "Question on {project}",
    "Context on the {skill} roles in {city}",
    "Request: your view on {project}",
    "Follow-up on our {day} call",
)
GREETINGS = ("Hi {name},", "Hello {name},", "Dear {name},", "{name},", "Good morning {name},", "Hi {name} -")
OPENINGS = (
    "You posted {number} {skill} roles between {month} and {month2}, and {count} of them are still open.",
    "Your {month} round was reported at ${amount} million, and your careers page lists {count} engineers for {team}.",
    "{company} opened an office in {city} in {month}, with {count} {skill} roles on the first list.",
    "In your talk in {city} you said that {project} took {number} months longer than planned.",
    "Thank you for the call on {day}; I wrote down {number} points about {project}.",
    "Your engineering blog describes {project} in some detail, and one part stayed with me.",
    "I read the note on {project} that your team published in {month}.",
    "Since we spoke in {month}, the public list of {skill} roles at {company} went from {count} to {count2}.",
    "{company} and I last wrote in {month}, when {project} was still on paper.",
    "On {day} you asked how long a {skill} team needs before it ships on its own.",
)
MIDDLES = (
    "I cannot tell from outside whether {team} is short of people or only of time.",
    "Two readings fit: the roles are hard to fill in {city}, or {project} moved to the autumn.",
    "If it is the first, a team of {number} {skill} engineers could take {project} for {count} weeks while you hire.",
    "We placed {number} {skill} engineers with a company in {industry}, in {city}, in {month}, and they shipped in week {small}.",
    "The ramp was {small} weeks, of which one went into access rights and reviews.",
    "Your own people keep the design and the reviews; ours write, test and hand over.",
    "What we do not know is how {team} splits its week between new work and support.",
    "A page with the numbers from {count} such projects is at https://notes.tenacious.example/{slug} and needs no form.",
    "The monthly cost of one senior {skill} engineer is on our public price list, and it is the same for a month or for a year.",
    "For {project} we would ask about data residency first, since {city} and {city2} differ there.",
    "One of your peers in {industry} solved this with a small team of {number} and a fixed list of {count} tickets.",
    "It went well for them because {team} kept one reviewer free on each {day}.",
    "It may not fit your case: {project} touches customer data, and not every team wants outside hands there.",
    "I have left out the parts that concern {skill} only, since you said that {team} is set.",
    "Our delivery lead would confirm who is free in {month} before anybody plans with it.",
    "The question behind it is how much of {project} can be done without {team}.",
    "From the posts I infer that {count} roles are new and {small} replace people who left, but I may be wrong.",
    "The first {small} weeks decide most of it: access, a running build, one small change in production.",
    "Some of the {skill} engineers have worked in {industry} before, mostly on reports and on import jobs.",
    "They overlap {small} hours a day with {city} and write a short note each {day}.",
    "There is also the way of doing nothing until {month}, and for a team of your size that can be right.",
    "Your job post asks for {skill} and for on-call work; in our records those two together take {count} weeks to fill.",
    "We measured the time from first commit to first release for {count} teams; the median was {small} weeks.",
    "When {company} grew from {count} to {count2} people, did {project} stay with one owner?",
    "The write-up names the tools, the mistakes and the two places where we would do it differently now.",
)
LISTS = (
    ("{number} {skill} engineers, of whom {small} are senior", "a ramp of {small} weeks", "one reviewer of yours on each {day}"),
    ("what {team} owns today", "what {project} needs by {month}", "which part could be handed over in {small} weeks"),
    ("a page on {skill} ramp times", "the price list", "two names you may call in {city}"),
    ("Week {small}: access and a running build", "Week {count}: first change in production", "After that: {project}, ticket by ticket"),
)
ASKS = (
    "Would 15 minutes in the week after next suit you, {day} or {day2}?",
    "Is {project} still planned for {month}, or did it move?",
    "Would it help if I sent the page on {skill} teams?",
    "If this is not yours to decide, who looks after {team}?",
    "What is the part of {project} that costs {team} the most time?",
    "If none of this fits, one line is enough and I will leave it there.",
    "Could you look at the plan and tell me which of the {number} points is wrong?",
    "Does {day} at 10:00 work for half an hour on {project}?",
)
SIGNOFFS = ("Best,", "Best regards,", "Kind regards,", "Thank you,", "Regards,", "With thanks,")
INDUSTRIES = ("payments", "freight", "health", "insurance", "energy", "retail", "learning", "travel")
STAGES = ("cold",) * 6 + ("warm",) * 7 + ("reengagement", "nurture", "newsletter", "newsletter", "transactional")
LENGTHS = {
    "cold": (90, 124),
    "warm": (140, 205),
    "reengagement": (75, 104),
    "nurture": (70, 104),
    "newsletter": (160, 300),
    "transactional": (60, 140),
}
"""Fewest and most words of a body by stage: mostly within the limits of the house."""
MESSAGE_TYPES = ("outreach", "reply", "follow_up", "resource")
