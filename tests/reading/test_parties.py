"""Who publishes a release, and with whom they sign."""

from collections.abc import Callable

import pytest

from linkj_partners import reading
from linkj_partners.reading import Reading


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "BLUE CITY, BL -- Green Institute signed a MoU with Blue College.",
            ["Green Institute", "Blue College"],
        ),
        (
            "GREEN HILL, 8 March 2021: Green Institute signed a MoU with Blue College.",
            ["Green Institute", "Blue College"],
        ),
        (
            "Blue College, Green Institute in Greenton, and Red School in Red Hill, Redland, have signed an agreement.",
            ["Blue College", "Green Institute", "Red School"],
        ),
        (
            "Under the Development Programme, Blue State and Green State signed a grant agreement of JPY300 million.",
            ["Blue State", "Green State"],
        ),
        (
            "Blue College signed a MoU with Green Institute, Greenland's oldest institute, on research.",
            ["Blue College", "Green Institute"],
        ),
        (
            "The Secretary-General of Blue Aid, Tom Black, and the Director of Green Aid, Ann Gray, signed an MOU.",
            ["Blue Aid", "Green Aid"],
        ),
        (
            "An MoU was signed by The Blue Aid Committee (BAC) and Green Guard, Greenton, UK.",
            ["Blue Aid Committee", "Green Guard"],
        ),
        ("The MoU with Blue College was renewed by Green Institute.", ["Green Institute", "Blue College"]),
        ("They signed the agreement between BCA and GIA on Joint Work.", ["BCA", "GIA"]),
        (
            "An MoU on building 10,000 MW of plants was signed between the Blue Ministry and Green Institute.",
            ["Blue Ministry", "Green Institute"],
        ),
        ("An agreement has been signed by Canada and the United Kingdom.", ["Canada", "United Kingdom"]),
        ("Blue Land Berhad had signed a MoU with the Green Summit.", ["Blue Land Berhad", "Green Summit"]),
        ("Blue College signed a MoU with Thailand's Green Agency (GA).", ["Blue College", "Green Agency"]),
        ("Blue College is pleased to announce an agreement with Green Institute.", ["Blue College", "Green Institute"]),
        (
            "The president of Blue College signed a new research agreement today with the Green Institute.",
            ["Blue College", "Green Institute"],
        ),
        (
            "Blue Park signed agreements with Green Park in Mexico, Red Park in Australia, and Gray Park in Jordan.",
            ["Blue Park", "Green Park", "Red Park", "Gray Park"],
        ),
        (
            "Blue Office, the Green Council, and the Government of Redland renewed ties in an agreement signed today.",
            ["Blue Office", "Green Council", "Government of Redland"],
        ),
        (
            "Rector Tom Black of Blue College and Ann Gray, Doctor of Arts, of Green Institute signed an agreement.",
            ["Blue College", "Green Institute"],
        ),
        (
            "Blue College formalized its ties with new partners, namely Green College and Red School, by an MOU.",
            ["Blue College", "Green College", "Red School"],
        ),
        (
            "Blue College, Dar Es Green, Greenland has recently signed an MoU with Red School.",
            ["Blue College", "Red School"],
        ),
        ("Mangrove System Co. Ltd and Blue College signed an MoU.", ["Mangrove System Co. Ltd", "Blue College"]),
        (
            "Blue College and the City of Green have started a strategic partnership. An MOU was signed Friday.",
            ["Blue College", "City of Green"],
        ),
        (
            "Joint work is the aim of a partnership between Blue College and the City of Green. An MOU was signed.",
            ["Blue College", "City of Green"],
        ),
        ("The MoU was signed by Blue College together with Green Institute.", ["Blue College", "Green Institute"]),
        ("Blue College renews Mutual Recognition Agreement with Green Institute", ["Blue College", "Green Institute"]),
        (
            "MOU between Blue College and Green Institute\n\nThe document was signed by both presidents.",
            ["Blue College", "Green Institute"],
        ),
        (
            "Blue College signed a MoU with its Greenish counterpart, the Green Center.",
            ["Blue College", "Green Center"],
        ),
        ("Blue Airport officials will sign a MoU with their counterparts from Green Authority.", ["Green Authority"]),
        ("KARACHI: Blue College signed a MoU with Green Institute.", ["Blue College", "Green Institute"]),
        (
            "In the presence of the Minister, Smt. Ann Gray, an MoU was signed between Blue Bank and Green Institute.",
            ["Blue Bank", "Green Institute"],
        ),
        (
            "Blue College signed a MoU with the Institute of History and Archaeology.",
            ["Blue College", "Institute of History and Archaeology"],
        ),
        (
            "Blue College signed a MoU with the Department of Roads and Bridges.",
            ["Blue College", "Department of Roads and Bridges"],
        ),
        (
            "Blue College signed a MoU with the College of Arts, Green University.",
            ["Blue College", "College of Arts, Green University"],
        ),
        (
            "Blue College signed a MoU with the Green Money Tracing and Analysis Center (GMTAC).",
            ["Blue College", "Green Money Tracing and Analysis Center"],
        ),
        (
            "Blue College and a 160-employee company signed a MoU with Green Institute, the 16th institute to do so.",
            ["Green Institute"],
        ),
        ("On 5 March we signed a MoU with the Dutch consultancy Green Water.", ["Green Water"]),
        ("We signed a MoU with Somerset family business Green Larder.", ["Green Larder"]),
        (
            "The chief executives of Blue Bank and Red Bank, seeking to promote trade, signed a MoU.",
            ["Blue Bank", "Red Bank"],
        ),
        ("Blue College signed an MoU with the city of Green.", ["Blue College", "Green"]),
        ("Blue College signed an MoU with Green University at the Blue Hall.", ["Blue College", "Green University"]),
        (
            "Blue College, Green Institute Team Up to Train Nurses\n\nThe MoU was signed by both presidents.",
            ["Blue College", "Green Institute"],
        ),
        (
            "Sister School Agreement with Green University\n\nThe agreement was signed by both presidents.",
            ["Green University"],
        ),
        (
            "The Blue Bridge and Tunnel Safety Agency (BBSA) and the Ministry of Roads of Greenland signed a MoU.",
            ["Blue Bridge and Tunnel Safety Agency", "Ministry of Roads of Greenland"],
        ),
        (
            "The Blue Office and the Public Procurement and Disposal of Public Assets Authority (PPDA) signed a MoU.",
            ["Blue Office", "Public Procurement and Disposal of Public Assets Authority"],
        ),
        (
            "An agreement was signed between Blue University and Municipal Clinical Hospital No. 4.",
            ["Blue University", "Municipal Clinical Hospital No. 4"],
        ),
        (
            "Air Blue and Green Airways signed an agreement on connections between the Red Isles and the Gray East.",
            ["Air Blue", "Green Airways"],
        ),
        (
            "Blue Airports Ltd signed a Sister Airport Agreement with Green Airport GmbH of the Republic of Greenland.",
            ["Blue Airports Ltd", "Green Airport GmbH"],
        ),
        (
            (
                "The Blue Chamber and Green Chamber intend to cooperate. "
                "The presidents of the two bodies, Anna Green and Tom Black, signed an agreement."
            ),
            ["Blue Chamber", "Green Chamber"],
        ),
        (
            "Blue Institute signed an Agreement of Technical and Scientific Cooperation with the Green Gardens.",
            ["Blue Institute", "Green Gardens"],
        ),
        (
            "The Blue Bank and the St. Green Tourism Association have become partners. An MOU was signed.",
            ["Blue Bank", "St. Green Tourism Association"],
        ),
        ("Blue College signed a MoU with M/s Green Analytics Pvt. Ltd.", ["Blue College", "Green Analytics Pvt. Ltd."]),
        ("Blue Academy has signed an MoU with Jordanian carrier Green Airways.", ["Blue Academy", "Green Airways"]),
        (
            "Blue Society and the Ministry of Ocean Economy, Marine Resources, Fisheries and Shipping signed a MoU.",
            ["Blue Society", "Ministry of Ocean Economy, Marine Resources, Fisheries and Shipping"],
        ),
        (
            "The Department of Science, Technology and Innovation signed a MoU with Blue College.",
            ["Department of Science, Technology and Innovation", "Blue College"],
        ),
        (
            "The Ministry of Health, Blue College and Green Institute signed a MoU.",
            ["Ministry of Health", "Blue College", "Green Institute"],
        ),
        ("Blue Agency signed a MoU with Iran's Islamic News Agency.", ["Blue Agency", "Islamic News Agency"]),
        (
            "The Commission on Audit (COA) is glad. COA and Green Institute signed a MoU.",
            ["Commission on Audit", "Green Institute"],
        ),
        (
            "Blue Bank signed a MoU with Green Council, Philippines, and Red School in Indonesia.",
            ["Blue Bank", "Green Council", "Red School"],
        ),
        ("Blue College signed a MoU on research in health with Indonesia.", ["Blue College"]),
        ("Japan and Indonesia signed a MoU.", ["Japan", "Indonesia"]),
        (
            "Blue Airport (BA) and the Green Company last week signed an agreement between BA and Redton Airport.",
            ["Blue Airport", "Green Company"],
        ),
        (
            "The University and the National Library of Greenland have signed an agreement.",
            ["National Library of Greenland"],
        ),
        (
            "A MoU was signed between the Blue Chamber and the United Kingdom (UK) - based Green Union (GU).",
            ["Blue Chamber", "Green Union"],
        ),
        (
            "The Blue Foundation signed on Friday, a new framework agreement with the Ministry of National Education.",
            ["Blue Foundation", "Ministry of National Education"],
        ),
        (
            "Blue Zoo signed a MoU with Green Wildlife Group's Deputy Chairman Mr Tom Black.",
            ["Blue Zoo", "Green Wildlife Group"],
        ),
        (
            "Anna Green, Executive Director of Blue Institute signed a MoU with Red Forest Service Chief Tom Black.",
            ["Blue Institute", "Red Forest Service"],
        ),
        (
            "India's Public Radio, Blue Waves has entered into a MoU with Green Radio, the Voice of Malaysia.",
            ["Blue Waves", "Green Radio"],
        ),
        (
            "The Blue Confederation and Mongolia's Green Monastery signed a MoU.",
            ["Blue Confederation", "Green Monastery"],
        ),
        ("Thus, BSU signed a MoU with the Department of Agriculture (DA).", ["BSU", "Department of Agriculture"]),
        (
            "The Blue Fish and Wildlife Service signed a MoU with Green Parks and Recreation.",
            ["Blue Fish and Wildlife Service", "Green Parks and Recreation"],
        ),
        ("The State government signed a MoU with Green Institute.", ["Green Institute"]),
        (
            "The President of Blue Board (BB), Dr Ann Gray, and the Chair of Red Forum, Prof Tom Black, signed a MoU.",
            ["Blue Board", "Red Forum"],
        ),
        (
            "The Ministry of Trinidad and Tobago and Blue College signed a MoU.",
            ["Ministry of Trinidad and Tobago", "Blue College"],
        ),
        (
            "Mayor of Blueton Anna Green (Reform) and Mayor of Greenton Tom Black signed a sister city agreement.",
            ["Blueton", "Greenton"],
        ),
        (
            "The Mayor of Salt Lake City signed an agreement with Green Institute.",
            ["Salt Lake City", "Green Institute"],
        ),
        (
            "The Governor of New South Wales and the Mayor of Blueton signed a sister city agreement.",
            ["New South Wales", "Blueton"],
        ),
        (
            "The Indian Institute of Management of Ahmedabad signed a MoU with Green University.",
            ["Indian Institute of Management of Ahmedabad", "Green University"],
        ),
        (
            "Green University signed a MoU with the Faculty of Management of Blue University.",
            ["Green University", "Faculty of Management of Blue University"],
        ),
        ("India's Green Institute, New Town, has signed a MoU with Blue College.", ["Green Institute", "Blue College"]),
        (
            'The University of Blueton (hereinafter "Blueton") is old. Blueton signed a MoU with Green College.',
            ["University of Blueton", "Green College"],
        ),
        (
            "Blue College has signed a MoU with Green Institute. A memorandum of understanding is a written document.",
            ["Blue College", "Green Institute"],
        ),
        ("虹市は緑社と連携協定を締結しました。\n\n締結した協定の一覧はこちら", ["虹市", "緑社"]),
        ("緑社との連携\n\n虹市は緑社と連携協定を締結しました。\n\n関連リンク\n連携協定とは?", ["虹市", "緑社"]),
        ("このたび市では、緑大学と連携協定を3月3日に締結しました。\n\n青空市役所", ["青空市", "緑大学"]),
        (
            "Blue Canal Administrator and CEO Tom Black and PortGreen Director Anna Green renewed a MoU.",
            ["Blue Canal", "PortGreen"],
        ),
        (
            "A MoU was signed between Blue Bank and Green Bank- the central bank of Greenland.",
            ["Blue Bank", "Green Bank"],
        ),
        (
            "The Institute for Agriculture and the Blue Research and Higher Education Center signed a MoU.",
            ["Institute for Agriculture", "Blue Research and Higher Education Center"],
        ),
        (
            "Blue provincial government (BPG) has signed a Memorandum of Understanding with Green Service.",
            ["Blue provincial government", "Green Service"],
        ),
        (
            "The National Library of Blueland (NLB) and Greenland's National Library (GNL) inked a MoU.",
            ["National Library of Blueland", "National Library"],
        ),
        (
            "Two universities—Blue University and Green University—have signed a MoU.",
            ["Blue University", "Green University"],
        ),
        (
            "Leadership of Blue Hospital and Green Institute signed an affiliation agreement.",
            ["Blue Hospital", "Green Institute"],
        ),
        ("Friendship Cities Blueton and Greenton sign MOU on culture.", ["Blueton", "Greenton"]),
        (
            (
                "Green Circle without Borders | 2 May 2021\n\n"
                "Blue Foundation and Green Circle without Borders signed a MoU on 1 May 2021."
            ),
            ["Green Circle without Borders", "Blue Foundation"],
        ),
        (
            "Green Circle | News | Blue Foundation\n\nBlue Foundation and Green Circle signed a MoU on 1 May 2021.",
            ["Blue Foundation", "Green Circle"],
        ),
        (
            (
                "Ann Gray, President of Blue College, and Tom Black, Deputy Chair of the Chamber, signed a MoU between "
                "Blue College and the Greenton Chamber."
            ),
            ["Blue College", "Greenton Chamber"],
        ),
        ("The Green Town Forum, GTF, has signed a MoU with Blue Network.", ["Green Town Forum", "Blue Network"]),
        ("Blue College signed a MoU with Green Seeds Ltd. of Greenland.", ["Blue College", "Green Seeds Ltd."]),
        ("The Mayor of Blueton, Ann Gray, said the Blue Network signed a MoU with BN's peers.", ["Blue Network"]),
        ("Hillside signed a MoU on wine with Hungary, its largest market.", ["Hillside", "Hungary"]),
        (
            "The Green development foundation and Blue hospital, Redland have formalized their ties through a MoU.",
            ["Green development foundation", "Blue hospital"],
        ),
        (
            "Blue College signed a MoU with a Finnish university and Green Institute.",
            ["Blue College", "Green Institute"],
        ),
        (
            "The Secretariat of the Island Commission and Oceanwise International have signed a letter of intent.",
            ["Secretariat of the Island Commission", "Oceanwise International"],
        ),
        (
            "Ann Gray signed the MoU for the Blue College, while Chairman Tom Black signed for Green Seeds.",
            ["Blue College", "Green Seeds"],
        ),
        (
            "Blue Rugby (BR) and Green Football Union (GFU) confirmed the signature of a Memorandum of Understanding.",
            ["Blue Rugby", "Green Football Union"],
        ),
        ("Hillside signed a MoU with Hungary's ministers of trade.", ["Hillside"]),
        (
            "Mayor Tom Black of Blueton and Lord Mayor Máirtín Ó Glas of Greenton signed an agreement.",
            ["Blueton", "Greenton"],
        ),
    ],
)
def test_english_parties(sentence: str, names: list[str]) -> None:
    """Places, circumstances, people and sums of money beside the parties are no parties."""
    found = reading.read(sentence)
    assert [fact.value for fact in found.facts if fact.field.startswith(("host", "partners"))] == names


@pytest.mark.parametrize("words", ["Ann ", "A. ", "A.", "Ann-", "Mr. ", "President of ", "Ann Gray, Dean of "])
def test_long_runs_of_names(words: str) -> None:
    """However long a run of names and offices is, the text is read."""
    text = f"The {words * (1000 // len(words))} signed a MoU with Green Institute."
    assert "Green Institute" in [fact.value for fact in reading.read(text).facts]


def test_the_first_of_such_agreements() -> None:
    """Who signed the first of such agreements is no party of this one."""
    text = (
        "The agreement was signed this week. Blue State is the fourth state to do so; the Green Department signed "
        "the first of such agreements with the service in August."
    )
    assert [fact.field for fact in reading.read(text).facts if fact.field.startswith(("host", "partners"))] == []


def test_title_with_one_party() -> None:
    """A title that names one party says who that is only where a sentence does."""
    text = "MOU between Blue College and us\n\nThe document was signed today."
    assert [fact.field for fact in reading.read(text).facts if fact.field.startswith(("host", "partners"))] == []


def test_parties_who_put_pen_to_paper() -> None:
    """Both sides of one act."""
    found = reading.read("Blue Network and the University of Lyra put pen to paper on an agreement on 5 March 2021.")
    assert [fact.value for fact in found.facts if fact.field.startswith(("host", "partners"))] == [
        "Blue Network",
        "University of Lyra",
    ]


def test_headings_are_no_parties() -> None:
    """Words of a heading in capitals name nobody."""
    text = "PRESS RELEASE: MEMORANDUM OF UNDERSTANDING signed between Blue College and Green Institute on 5 March 2021"
    found = reading.read(text)
    assert [fact.value for fact in found.facts if fact.field.startswith(("host", "partners"))] == [
        "Blue College",
        "Green Institute",
    ]


@pytest.mark.parametrize(
    ("text", "host", "partner"),
    [
        ("虹大学と青空大学は、連携協定を締結しました。本学の学生が参加します。", "虹大学", "青空大学"),
        (
            "Rainbow University and Blue University signed an MOU. Our university hosts it.",
            "Rainbow University",
            "Blue University",
        ),
        ("虹大学は青空市と、\n3月5日に連携協定を締結しました。", "虹大学", "青空市"),
    ],
)
def test_the_first_of_two_that_could_both_write(text: str, host: str, partner: str) -> None:
    """本学 may be either of two universities: the one named first is taken; a line that ends in と、 goes on."""
    found = reading.read(text)
    assert {fact.field: fact.value for fact in found.facts if fact.field in ("host", "partners[0]", "partners[1]")} == {
        "host": host,
        "partners[0]": partner,
    }


@pytest.mark.parametrize(
    "other",
    [
        "Tom Black, President of the Blue Agency (BA), signed the memorandum on Friday.",
        '"I am pleased to have signed a memorandum with the Blue Agency," said Tom Black.',
    ],
)
def test_a_sentence_on_the_host_makes_it_no_partner(other: str) -> None:
    """Who signs for a body, or who says so, does not make the body the other party."""
    text = f"The Blue Agency (BA) and the Green Agency signed a memorandum of understanding.\n{other}"
    found = reading.read(text).fact("host")
    assert found is not None
    assert found.value == "Blue Agency"


def test_quoted_name_with_long_brackets(read_under_title: Callable[[str, str], Reading]) -> None:
    """Brackets inside quotation marks may be longer than a name."""
    brackets = "(正式名称:緑の国際共同研究推進機構、所在地:青空県虹市中央区港島南町1丁目5番地東館3階)"
    found = read_under_title("ja", f"虹大学は、「緑バイオ機構{brackets}」と連携協定を締結しました。")
    assert [fact.value for fact in found.facts if fact.field.startswith("partners")] == ["緑バイオ機構"]
