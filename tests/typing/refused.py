"""What type checkers must refuse in code that uses the library: each such line names the rules of mypy and pyright.

It is never run: tests/test_typing.py checks that exactly these lines are refused, for exactly these rules.
"""

from datetime import date
from typing import assert_never

from linkj_partners import Agreement, Convention, Figure, Group, Instrument, Name, NameKind, Organization, PartialDate
from linkj_partners import Person, Place, Position, Provenance, Register, Representative, Role, Series, Source, Term
from linkj_partners import bundeld  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
from linkj_partners import Agrement  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
from linkj_partners import counting, ordinals, terms, testing
from linkj_partners.errors import UnknownKey  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]


def misspelt(register: Register, agreement: Agreement) -> None:
    """Names that do not exist."""
    print(agreement.sigend)  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    print(agreement.signed.earlest)  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    print(register.agreement)  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    print(counting.taly(register))  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    print(testing.agreement())  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    print(Convention.JP_CIVIL)  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    print(ordinals.Form.WORD)  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    print(Name(text="LINK-J", lang="en", kinds=NameKind.SHORT))  # error: mypy[call-arg] pyright[reportCallIssue]


def required_forgotten(day: date) -> None:
    """Records without a field that has no default."""
    print(Agreement(key="link-j"))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Figure(value=1, unit="members"))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Name(text="LINK-J"))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Organization(key="link-j"))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Person(key="soyama"))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Place())  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Position())  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Provenance(field="signed"))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Register(host="link-j", organizations=[], agreements=[]))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Register(revision=day, host="link-j", organizations=[]))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Representative(person="soyama", role=Role.HEAD))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Series(key="partners"))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Source(key="post-1", publisher="LINK-J", lang="en"))  # error: mypy[call-arg] pyright[reportCallIssue]


def texts_for_enums(agreement: Agreement, register: Register, on: date) -> None:
    """A str where an enum belongs, or one that is none of the allowed."""
    print(Name(text="LINK-J", lang="en", kind="short"))  # error: mypy[arg-type] pyright[reportArgumentType]
    print(agreement.period("JP_CIVIL_CODE"))  # error: mypy[arg-type] pyright[reportArgumentType]
    print(counting.tally(register, on, "by_seat"))  # error: mypy[arg-type] pyright[reportArgumentType]
    print(ordinals.phrase(16, form="words"))  # error: mypy[arg-type] pyright[reportArgumentType]
    print(counting.breakdown(register, "land"))  # error: mypy[arg-type] pyright[reportArgumentType]
    print(agreement.counted_as == "overseas")  # error: mypy[comparison-overlap] pyright[reportUnnecessaryComparison]


def other_types(agreement: Agreement, register: Register) -> None:
    """A value of another type, and one that may be missing."""
    print(PartialDate.on("2021-02-05"))  # error: mypy[arg-type] pyright[reportArgumentType]
    print(Term(3))  # error: mypy[call-arg] pyright[reportCallIssue]
    print(Term(years="3"))  # error: mypy[arg-type] pyright[reportArgumentType]
    print(register[16])  # error: mypy[index] pyright[reportArgumentType]
    print(agreement.term.years)  # error: mypy[union-attr] pyright[reportOptionalMemberAccess]
    print(register.partner(agreement).key)  # error: mypy[union-attr] pyright[reportOptionalMemberAccess]
    number: int = counting.tally(register).total  # error: mypy[assignment] pyright[reportAssignmentType]
    print(number)


def lists_and_mutation(agreement: Agreement, register: Register) -> None:
    """Tuples are read as tuples, and nothing can be changed."""
    keys: list[str] = agreement.sources  # error: mypy[assignment] pyright[reportAssignmentType]
    print(keys)
    agreement.term = None  # error: mypy[misc] pyright[reportAttributeAccessIssue]
    agreement.sources[0] = "post-1"  # error: mypy[index] pyright[reportIndexIssue]
    register.agreements.append(agreement)  # error: mypy[attr-defined] pyright[reportAttributeAccessIssue]
    del agreement.key  # error: mypy[-] pyright[reportAttributeAccessIssue]
    register["medicen"] = agreement  # error: mypy[index] pyright[reportIndexIssue]


def order(one: PartialDate, other: PartialDate, term: Term, register: Register) -> None:
    """There is no order among days that are known in part, terms, bounds and records."""
    print(one < other)  # error: mypy[operator] pyright[reportOperatorIssue]
    print(term >= Term(months=12))  # error: mypy[operator] pyright[reportOperatorIssue]
    print(counting.Bounds(6, 7) > counting.Bounds(5, 5))  # error: mypy[operator] pyright[reportOperatorIssue]
    print(register.nth(15) <= register.nth(16))  # error: mypy[operator] pyright[reportOperatorIssue]
    print(sorted([one, other]))  # error: mypy[type-var] pyright[reportArgumentType]


def case_forgotten(group: Group) -> str:
    """A match that leaves a member out, closed by assert_never."""
    match group:
        case Group.OVERSEAS:
            return "海外"
        case _:
            assert_never(group)  # error: mypy[arg-type] pyright[reportArgumentType]


def return_forgotten(instrument: Instrument) -> str:  # error: mypy[return] pyright[reportReturnType]
    """A match that leaves a member out, without a last case."""
    match instrument:  # error: mypy[-] pyright[reportMatchNotExhaustive]
        case Instrument.MOU:
            return "MOU"
        case Instrument.MOC:
            return "MOC"


class LongTerm(Term):  # error: mypy[misc] pyright[reportGeneralTypeIssues]
    """No class of the library can be derived from."""


print(bundeld, Agrement, UnknownKey, terms)
