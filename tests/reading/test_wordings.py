"""One fact in many wordings; every sentence is made up."""

import re
from collections.abc import Sequence
from datetime import date

import pytest

from linkj_partners import Instrument, PartialDate, Position, Term, Text, dates, reading, terms
from linkj_partners._patterns import Pattern
from linkj_partners.reading._days import days_in, marked
from linkj_partners.reading._english import _acts, _signing
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._japanese import _acts as _japanese_acts
from linkj_partners.reading._japanese import _in_force as _japanese_in_force
from linkj_partners.reading._japanese import _length as _japanese_length
from linkj_partners.reading._japanese import _renewal as _japanese_renewal
from linkj_partners.reading._japanese import _signing as _japanese_signing
from linkj_partners.reading._japanese import _tallies as _japanese_tallies

HEADS = {
    "en": "8 March 2021\n\nBlue College signs MoU with Green Institute\n\n",
    "ja": "2021年3月8日\n\n虹大学と青空市が連携協定を締結\n\n",
}
CENTRAL_AND_EASTERN = "partners-in-central-and-eastern-europe"
# What stands before a sentence that does not say itself that something is signed.
LEADS = {"en": "Blue College signed an MoU with Green Institute. ", "ja": "虹大学は青空市と連携協定を締結しました。\n"}

SIGNED_EN = [
    ("In the morning, 5 March 2021, the signing ceremony of an MoU was held at Blue College.", "2021-03-05"),
    ("The MoU was signed on the date of 5 March 2021 by the presidents of both.", "2021-03-05"),
    (
        (
            "A tripartite MoU on the training of people in the technology of wood between the Blue College of Wood, "
            "the Green Ministry of Education and Skills and the Red Centre of Cooperation, all three of which had long "
            "looked for a way to work together, was signed on 5 March 2021."
        ),
        "2021-03-05",
    ),
    ("The signing ceremony was held on 5 March 2021 at Blue College.", "2021-03-05"),
    ("The signing ceremony for the MoU took place on 5 March.", "2021-03-05"),
    ("On 5 March, Blue College hosted the signing ceremony of an MoU with Green Institute.", "2021-03-05"),
    ("The MoU was inked during a ceremony held in Blue City on 5 March.", "2021-03-05"),
    (
        "Blue College signed a memorandum of understanding with Green Institute on the 5th for medical training.",
        "2021-03-05",
    ),
    ("We report the execution, as of March 5, 2021, of a memorandum of understanding.", "2021-03-05"),
    ("Both chambers will sign tomorrow a cooperation agreement, the chamber says.", "2021-03-09"),
    ("Blue College entered into an agreement with Green Institute at a signing ceremony March 5.", "2021-03-05"),
    ("Both now cooperate on the basis of a Memorandum of Understanding signed on Monday (15/2/2021).", "2021-02-15"),
    ("Both mayors will conclude the sister-city agreement between Blue City and Green City on 5 March.", "2021-03-05"),
    ("Both announced closer ties on 5 March with the renewal of their Memorandum of Understanding.", "2021-03-05"),
    (
        "Blue College welcomed a delegation from Green Institute on March 5 to sign the memorandum of understanding.",
        "2021-03-05",
    ),
    (
        "The MoU was signed by Anna Green, President of Green Institute, and Tom Black, on 5 March.",
        "2021-03-05",
    ),
    ("The agreement, signed 5 March 2021, covers research.", "2021-03-05"),
    ("Blue College renewed its agreement with Green Institute on 5 March.", "2021-03-05"),
    ("Blue College and Green Institute put pen to paper on a memorandum of understanding on 5 March.", "2021-03-05"),
    (
        "On Friday, 5 March 2021, representatives of Blue College and Green Institute met to sign an agreement.",
        "2021-03-05",
    ),
    ("Last Friday, 5 March, Blue College entered into an agreement with Green Institute.", "2021-03-05"),
    (
        "Both have signed a new agreement. The signing took place at the college on 5 March 2021.",
        "2021-03-05",
    ),
    ("An online signing ceremony was held on 5 March 2021 between the two universities.", "2021-03-05"),
    (
        "On 5 March 2021, a memorandum of understanding (MoU) was concluded between Blue College and Green Institute.",
        "2021-03-05",
    ),
    (
        "A virtual MoU signing ceremony of both institutions was conducted on the 5th of March 2021.",
        "2021-03-05",
    ),
    ("The document was signed in Tokyo on 5 March by both presidents.", "2021-03-05"),
    ("The MoU was signed today, on 5 March 2021, in Blue City.", "2021-03-05"),
    ("On 5 March 2021, prof. Anna Green and the rector signed the agreement.", "2021-03-05"),
    ("Blue College concluded an academic exchange agreement with Green Institute on the 5th.", "2021-03-05"),
    ("On 5 March Blue College signed a five-year, $540 million compact with Green State.", "2021-03-05"),
    ("On 5 March Blue College signed licensing agreements with three schools.", "2021-03-05"),
    ("Blue College and Green Institute are set to ink a memorandum of agreement on 10 March.", "2021-03-10"),
    ("(March 5th, 2021) The signing ceremony of the agreement took place at the college.", "2021-03-05"),
    ("On March 5, 2021, a number of bilateral documents were signed at a ceremony.", "2021-03-05"),
    (
        "On 5 March 2021, Blue College signed the agreement, the first after the signing of the MOU on 29 June 2020.",
        "2021-03-05",
    ),
    ("In the afternoon of March 5th, 2021, a signing ceremony of the agreement was held.", "2021-03-05"),
    ("The MoU, which builds on an earlier one of 2018, was signed by both presidents on Friday 5 March.", "2021-03-05"),
    ("Both sides completed the signing of an Arrangement on a working holiday scheme on March 5, 2021.", "2021-03-05"),
    ("On 5 March, both governments agreed to a ten-year extension of the agreement.", "2021-03-05"),
    ("The Memorandum of Understanding (MoU), which was signed on 5 March 2021, will run for five years.", "2021-03-05"),
    ("Blue College established a partnership agreement with Green Institute on 5 March 2021.", "2021-03-05"),
    ("The two sides signed the agreement at a ceremony in Blue City on the morning of 5 March.", "2021-03-05"),
    ("It was on 5 March 2021 that the two parties signed the MOU.", "2021-03-05"),
    ("Blue College and Green Institute exchanged signed copies of the MoU on 5 March 2021.", "2021-03-05"),
    (
        "5 March 2021 saw the signing of a memorandum of understanding between Blue College and Green Institute.",
        "2021-03-05",
    ),
    ("The MoU signing event was held 5 March 2021 in Tokyo.", "2021-03-05"),
    (
        "With the signing of a Memorandum of Understanding on 5 March 2021, they have become partners.",
        "2021-03-05",
    ),
    ("Blue College is pleased to announce the signing of an MoU with Green Institute on 5 March 2021.", "2021-03-05"),
    ("An agreement between Blue College and Green Institute was reached on 5 March 2021.", "2021-03-05"),
    (
        "President Black and President Green signed the MoU on behalf of their institutions on 5 March 2021.",
        "2021-03-05",
    ),
    (
        "The partnership was formalised on 5 March 2021 with the signature of a Memorandum of Understanding.",
        "2021-03-05",
    ),
    ("Blue College today (5 March) signed a memorandum of understanding with Green Institute.", "2021-03-05"),
    ("The MOU was officially signed at the Embassy on Friday (5 March).", "2021-03-05"),
    ("Blue College concluded an academic exchange agreement with Green Institute as of 5 March 2021.", "2021-03-05"),
    (
        "Green Institute, a body under the Ministry of Green, signed an MoU with Blue College on 5 March 2021.",
        "2021-03-05",
    ),
    ("The agreement will be signed at a ceremony planned for 4:30 p.m. March 5.", "2021-03-05"),
    ("Until today Blue College has signed few MoUs; this MoU was signed on 5 March 2021.", "2021-03-05"),
    ("An MoU will be signed by both sides.\n\nDate 5 March 2021\nTime 10h00", "2021-03-05"),
    ("On 5 March, the agreement between Blue College and Green Institute was officially extended.", "2021-03-05"),
    (
        "On 5 March 2021, Blue College and Green Institute agreed to extend their memorandum of cooperation.",
        "2021-03-05",
    ),
    ("The National Nuclear Centre and the Film College signed an MoU on 5 March 2021.", "2021-03-05"),
    ("Anna Green and Tom Black put their names to a memorandum of understanding on 5 March.", "2021-03-05"),
    ("The cooperation agreement, originally signed in 2016, was officially extended on 5 March 2021.", "2021-03-05"),
    ("1. Date of conclusion: March 5, 2021 (Friday)", "2021-03-05"),
    ("Both presidents signed the memorandum of understanding this morning.", "2021-03-08"),
    ("Leaders of Blue College and Green Institute gathered Friday to sign an MOU.", "2021-03-05"),
    ("Blue City will conclude an agreement with Green Institute on 15 March 2021.", "2021-03-15"),
    ("Students can transfer under an agreement signed today by both colleges.", "2021-03-08"),
    ("The mayors of both cities signed a sister city agreement Friday, making Blue City the first.", "2021-03-05"),
    ("An agreement is to be signed at 2:30 p.m. March 15 at Blue College.", "2021-03-15"),
    ("Blue College and Green Institute this week (5 March) signed a Memorandum of Understanding.", "2021-03-05"),
    ("Blue College and Green Institute renewed their partnership on 5 March.", "2021-03-05"),
    ("On 5 March, the Deputy Founding Rector of Green Institute visited us to sign the memorandum.", "2021-03-05"),
    ("The document was put to paper on 5 March: a memorandum of understanding between both.", "2021-03-05"),
    ("Students will move freely under a transfer agreement the two colleges signed on 5 March.", "2021-03-05"),
    ("On Europe Day, 5 March 2021, both rectors signed a joint declaration on research.", "2021-03-05"),
    ("On Friday last, 5 March, both mayors put their names to a twinning charter.", "2021-03-05"),
    ("Both signed a memorandum of cooperation to increase the share of green power on 5 March.", "2021-03-05"),
    ("The board approved the agreement on 2 March by a vote; it was signed by the director on 5 March.", "2021-03-05"),
    ("The director, who signed the charter with Green Institute on 5 March, praised the staff.", "2021-03-05"),
    (
        "Students will transfer under an agreement signed by the presidents of the two schools on Friday, March 5.",
        "2021-03-05",
    ),
    ("The president and the chairwoman signed the document March 5 to seal the memorandum.", "2021-03-05"),
    ("Both have a Memorandum of Cooperation. Documents were exchanged on 5 March.", "2021-03-05"),
    ("On Friday afternoon, 5th March, 2021, both signed a memorandum of understanding.", "2021-03-05"),
    ("Blue College strengthened its links by entering into a memorandum of understanding on 5 March.", "2021-03-05"),
    ("Both forged a Memorandum of Agreement (MOA) on Friday, March 5, 2021, after the ceremony.", "2021-03-05"),
    ("Blue City and Green Town held their ceremony Friday evening and signed a sister city agreement.", "2021-03-05"),
    (
        "The agreement between Blue and Green (Grünland) signed on 5 March 2021 widens the ties started in 1994.",
        "2021-03-05",
    ),
    ("The memorandum was signed at a March 5 event at Blue Park.", "2021-03-05"),
    ("Trade received a boost with the March 5 signing in Blue City of a memorandum of understanding.", "2021-03-05"),
    ("Blue signed a memorandum of understanding with the Green Museum March 5 to forge a partnership.", "2021-03-05"),
    ("A memorandum, promising prosperity today and into the future, was signed on Friday between both.", "2021-03-05"),
]

TERMS_EN = [
    ("The agreement was made for one year and covers research.", "P1Y"),
    ("The agreement is concluded for three years.", "P3Y"),
    ("The MoU, having a duration of five years, will bring more visits.", "P5Y"),
    ("Under the five-year accord, both parties will exchange students.", "P5Y"),
    ("The agreement was signed, and over the next five years the two entities will cooperate.", "P5Y"),
    ("Both have announced that their alliance agreement is renewed for another two years.", "P2Y"),
    ("Blue College and Green Institute announced a one-year, international partnership.", "P1Y"),
    ("Blue College and Green Institute have renewed their global partnership for three years.", "P3Y"),
    ("The five-year agreement offers students several ways to a degree.", "P5Y"),
    ("Both have signed a five-year, dual-admission/transfer agreement.", "P5Y"),
    ("They renewed an agreement that allows both to work on fuels for another five years.", "P5Y"),
    ("The initial term of the agreement is one year.", "P1Y"),
    ("Under the extension, both will work together for an additional period of three years.", "P3Y"),
    ("The MoU is valid for five years.", "P5Y"),
    ("The agreement will be in effect for three years from the date of signing.", "P3Y"),
    ("The five-year agreement will allow student exchange.", "P5Y"),
    ("The agreement has a term of five years.", "P5Y"),
    ("The validity of the MoU is 3 years.", "P3Y"),
    ("The MoU will remain in force for a period of five (5) years.", "P5Y"),
    ("The partnership will run for an initial period of three years.", "P3Y"),
    ("The initial term of the agreement is two years.", "P2Y"),
    ("The agreement covers a period of five years, starting in April.", "P5Y"),
    ("Under the three-year MoU, both will exchange students.", "P3Y"),
    ("The MoU shall be valid for 5 years from the date of signature.", "P5Y"),
    ("The duration of this agreement is five years.", "P5Y"),
    ("The MoU, which will last for five years, covers research.", "P5Y"),
    ("The agreement will last five years.", "P5Y"),
    ("The MoU takes effect on 1 April and lasts for three years.", "P3Y"),
    ("This agreement is effective for five years.", "P5Y"),
    ("Blue College and Green Institute have signed a memorandum of understanding for a period of 5 years.", "P5Y"),
    ("The deal runs for three years.", "P3Y"),
    ("The agreement, valid for 5 years, was signed by both.", "P5Y"),
    ("The MOU will be effective for a period of 36 months.", "P36M"),
    ("It is valid for five years and renewable.", "P5Y"),
    ("The memorandum expires after five years.", "P5Y"),
    ("The agreement will expire five years after signing.", "P5Y"),
    ("The MoU has a validity of five years.", "P5Y"),
    ("The agreement spans 10 years.", "P10Y"),
    ("The agreement is for a period of five years.", "P5Y"),
    ("The MOU has a five-year term.", "P5Y"),
    ("It will stay in force for 5 years.", "P5Y"),
    ("They agreed to cooperate for the next five years.", "P5Y"),
    ("The MoU was extended for another five years.", "P5Y"),
    ("The agreement was renewed for a further three years.", "P3Y"),
    ("The MoU sets out a collaboration over the next three years.", "P3Y"),
    ("The agreement will apply for three years.", "P3Y"),
    ("The Memorandums are valid for a term of three years.", "P3Y"),
    ("The MoU is valid for a five-year period.", "P5Y"),
    ("The agreement was signed for five years.", "P5Y"),
    ("The MoU will be in place for three years.", "P3Y"),
    ("It lays the ground for joint work for a period of three (03) years.", "P3Y"),
    ("The ceremony marks the five-year renewal of the agreement.", "P5Y"),
    ("The agreement was officially extended another five years.", "P5Y"),
    ("2022: Signed for the duration of four years", "P4Y"),
    ("The MoU has a currency of three years.", "P3Y"),
    ("The document holds good for six years.", "P6Y"),
    ("It shall be operative for 24 months.", "P24M"),
    ("The pact has a seven-year shelf life.", "P7Y"),
    ("The MoU has a five-year lifespan.", "P5Y"),
    ("The MOU is good for one year.", "P1Y"),
    ("The period of the MoU is 36 months.", "P36M"),
    ("The period of validity is two years, and students will spend four weeks abroad.", "P2Y"),
    ("Effective period is 5 years.", "P5Y"),
    ("Valid period: 1 year (to be extended automatically)", "P1Y"),
    ("The agreement, renewed for six years (2021-2026), covers physics.", "P6Y"),
    ("They signed two separate agreements, of 5 years each.", "P5Y"),
    ("Ten years will be the duration of the Agreement.", "P10Y"),
    ("The colleges have lengthened the term of their Memorandum of Understanding by five years.", "P5Y"),
    ("They agreed to extend their existing partnership for a 3-year period.", "P3Y"),
    ("The college signed a two-year, $1 million agreement on tourism.", "P2Y"),
    ("The college renews its accord with the institute for the next five years.", "P5Y"),
    ("The LOI lapses after one year if nothing is decided.", "P1Y"),
    ("Under the MOU, which spans five years, up to 80 students will go abroad.", "P5Y"),
    ("Within 5 years, the duration of the agreement, both will build a laboratory.", "P5Y"),
    ("Both signed the memorandum of understanding that will be applicable for two years.", "P2Y"),
    ("The Memorandum is designed for 10 years.", "P10Y"),
    ("This protocol, which was signed by both presidents, will remain valid for five years.", "P5Y"),
    ("This agreement's duration is six years, a five years extension is possible.", "P6Y"),
    ("The MoU outlines a five-year framework in which the two cooperate.", "P5Y"),
    ("Under the MoU, both can exchange staff and ideas, and publish, for the next five years.", "P5Y"),
    ("The ministry approved the MoU between Blue State and Green State for five years.", "P5Y"),
    ("A $12 million (€10 million) three-year memorandum of understanding was signed.", "P3Y"),
    ("Under the agreement the parties will collaborate on projects over a period of five years.", "P5Y"),
    ("Under the MoU, both will cooperate for five years, holding conferences.", "P5Y"),
    ("The original MoU, signed on October 29, 2019, has now been extended for an additional two years.", "P2Y"),
    ("An extension to the Memorandum of Understanding has been signed, which will cover the next five years.", "P5Y"),
    ("Lasting five years, the deal provides for visits.", "P5Y"),
    ("It will run for five years and covers the mobility of students.", "P5Y"),
    ("It covers a period of 36 months and can be renewed if both so agree.", "P36M"),
    ("The agreement is to be for four years.", "P4Y"),
    ("The agreement of Blue College with the Spanish institute has been concluded for five years.", "P5Y"),
    ("The MoU is valid for five years. It had opened an office in 2021 for an initial period of two years.", "P5Y"),
    ("The agreement will, over the next five years, make use of the strengths of both.", "P5Y"),
    ("The new agreement extends the joint research work for 10 years.", "P10Y"),
    ("Under this three-year memorandum the two, who have worked together so far in one state, go on.", "P3Y"),
    ("The MOU shall be for a term of twelve months and be deemed to extend for a further six months.", "P12M"),
    ("Both first announced a ten-year agreement in 2017. The MoU runs for five years.", "P5Y"),
    ("It stands for five years and can be extended.", "P5Y"),
    ("It shall stand in force for two years.", "P2Y"),
    ("The collaboration is for eighteen months, at the end of which the service should stand by itself.", "P18M"),
    ("Its term is two years.", "P2Y"),
    ("The MoU has a life span of five (5) years in the first instance.", "P5Y"),
    ("Green Institute will bear the cost over the agreement's lifetime of five years.", "P5Y"),
    ("The agreement, signed on 5 March, has a tenure of 60 months.", "P60M"),
    ("Both documents are for a period of three years.", "P3Y"),
    ("The agreement shall be valid for one (1) year unless ended sooner.", "P1Y"),
    ("Both signed a Civic Agreement that will guide joint work on health for the next ten years.", "P10Y"),
    ("Blue College has concluded a four-year Access and Benefit Sharing Agreement with Green Institute.", "P4Y"),
    (
        "The MoU shall remain in operation for a period of three years and may be extended for a further two years.",
        "P3Y",
    ),
    ("The term of the Agreement is 30 months, with an option to extend for a further two years.", "P30M"),
    ("Both have agreed to share satellite data on sea ice for the next six years.", "P6Y"),
    ("The cooperation is initially limited to three years.", "P3Y"),
    ("Both go on by extending the effectivity of their memorandum for another three years.", "P3Y"),
    ("It came into effect on 1 April 2021 and will remain in place for seven years.", "P7Y"),
    (
        "The MoU remains valid for three years and shall be automatically extended for a further period of two years.",
        "P3Y",
    ),
    ("The partnership starts on 1 April 2021 and goes on for three years.", "P3Y"),
    ("It is not binding, but it runs for six years.", "P6Y"),
    ("The duration is of 5 years, tacitly renewable for the same period.", "P5Y"),
    ("Under the MoU, which shall continue for two years, both will meet.", "P2Y"),
    ("Green has become the official partner in a deal running for three years.", "P3Y"),
    ("Blue College has today named Green as its charity partner for the coming two years.", "P2Y"),
    ("Both signed the memorandum for cooperation over the next five years.", "P5Y"),
    ("In this MoU, for the next five years, both institutes would exchange students.", "P5Y"),
]

LAST_DAYS_EN = [
    ("The MoU lasts until 31 March 2026.", "2026-03-31"),
    ("Both have agreed an extension until 31 December 2023 of the Memorandum of Understanding.", "2023-12-31"),
    ("The agreement has been extended until 31 December 2023.", "2023-12-31"),
    ("The MoU is valid until 31 March 2026.", "2026-03-31"),
    ("The agreement runs until March 31, 2026.", "2026-03-31"),
    ("The agreement will expire on 31 March 2026.", "2026-03-31"),
    ("The MoU is effective from 5 March 2021 to 4 March 2026.", "2026-03-04"),
    ("Term of agreement: April 1, 2021 to March 31, 2026", "2026-03-31"),
    ("The agreement will end on 31 March 2026.", "2026-03-31"),
    ("The agreement covers the period from 1 April 2021 to 31 March 2026.", "2026-03-31"),
    ("It will remain in force until 31 March 2026.", "2026-03-31"),
    ("The MoU will be in effect through March 31, 2026.", "2026-03-31"),
    ("The agreement terminates on 31 March 2026.", "2026-03-31"),
    ("The MoU shall remain valid through 31 March 2026.", "2026-03-31"),
    ("The memorandum will be valid up to 31 March 2026.", "2026-03-31"),
    ("Duration: until 31 March 2026", "2026-03-31"),
    ("The expiry date of the MoU is 31 March 2026.", "2026-03-31"),
    ("The partnership is set to last until 31 March 2026.", "2026-03-31"),
    ("Valid: 2021-04-01 to 2026-03-31", "2026-03-31"),
    ("The effective period of the agreement will be until 31 March 2026.", "2026-03-31"),
    ("Officers stay at the institute until the termination of the MOA on 31 March 2026.", "2026-03-31"),
    ("The agreement, in place through to 31 March 2026, was welcomed.", "2026-03-31"),
    ("The agreement has a five-year term, finishing on 31 March 2026.", "2026-03-31"),
    ("The Memorandum remains operative up to and including 31 March 2026.", "2026-03-31"),
    ("It shall cease to apply on 31 March 2026.", "2026-03-31"),
    ("It comes to an end on 31 March 2026 and cannot be extended.", "2026-03-31"),
    ("End date: 31 Mar 2026", "2026-03-31"),
    ("Unless ended earlier it stays in effect to 31 March 2026.", "2026-03-31"),
    ("The letter of intent applies until 30 June 2026.", "2026-06-30"),
    (
        "The college has signed three-year agreements (from 1 April 2021 to 31 March 2024) with two charities.",
        "2024-03-31",
    ),
    ("The charter covers the period from 1 April 2021 to 31 March 2024.", "2024-03-31"),
    ("The memorandum will initially operate for 18 months, to 31 August 2022, when it is reviewed.", "2022-08-31"),
    ("It runs from 1 April 2021 until 31 March 2027 and is worth more each year.", "2027-03-31"),
    ("\n\n3. Term\nFrom April 10, 2021 to March 31, 2026 (to be renewed thereafter)", "2026-03-31"),
    ("The agreement begins April 1, 2021, and ends March 31, 2026.", "2026-03-31"),
    ("The document is concluded for the definite period until 31 March 2026.", "2026-03-31"),
    ("The naming rights take effect April 1, 2021, and expire March 31, 2026.", "2026-03-31"),
]

ORDINALS_EN = [
    ("Green Institute is the 15th company to be appointed a partner of the college.", 15),
    ("This is the college's 16th partnership.", 16),
    ("It is the third agreement between the college and a Japanese university.", 3),
    ("Green Institute is the 16th partner of Blue College.", 16),
    ("They renewed their collaboration by signing a third Memorandum of Understanding.", 3),
    ("However, this is the second MOU with Malaysia.", 2),
    ("This is the seventh agreement of its kind that Blue College has concluded with a port.", 7),
    ("It is Östmarken's fourth cooperation agreement with a region.", 4),
    ("Green Town is the 16th municipality abroad with which Blue Town has established official ties.", 16),
    ("Green Hotels is the sixth employer in the hospitality sector to team up with the authority.", 6),
    ("The railway is the sixth business to cooperate with the town in this scheme.", 6),
    ("Green Institute is the institute's fourth partner outside Europe.", 4),
    ("This is the 27th MoU of the institute with an industry partner.", 27),
    ("Blue Lakes is the seventh hospital to affiliate with the school.", 7),
    ("The school becomes the 18th teaching institution with an agreement with the centre.", 18),
    ("This is the 16th case in which our library has concluded a mutual cooperation agreement.", 16),
    ("St. Green's is the second health system to affiliate with the institute.", 2),
    ("Blue Center Enters Sixth Education Partnership Agreement", 6),
    ("On May 8, Blue State became the second state to sign such a memorandum.", 2),
    ("This is the 22nd agreement that the college has signed and the third agreement signed during 2021.", 22),
    ("This marks the 16th MoU signed by the college.", 16),
    ("With this, Green Institute becomes the college's 16th international partner.", 16),
    ("Green Institute is Blue College's fifth partner university in Japan.", 5),
    ("This is the fifth MoU that the college has signed with a Japanese university.", 5),
    ("The MoU is the 12th of its agreements with overseas universities.", 12),
    ("It is our second partnership in Japan.", 2),
    ("This is the seventh such agreement for Blue College.", 7),
    ("This is the college's third sister-school agreement.", 3),
    ("Green Institute became the 45th partner institution of the college.", 45),
    ("The agreement is the 20th that Blue College has concluded with institutions abroad.", 20),
    ("Green Institute is the tenth university to sign an MoU with Blue College.", 10),
    ("It is Blue College's 6th Memorandum of Understanding.", 6),
    ("This is the fourth institution with which the college has signed an agreement.", 4),
    ("The MoU brings the number of partners to 16, being the 16th agreement.", 16),
    ("It is the third university in Japan to partner with Blue College.", 3),
    ("Blue College's 100th partner is Green Institute.", 100),
    ("Blue College became the 9th country to sign the Green Accords, an agreement on space.", 9),
    ("Blue College has signed the 100th Commercial Space Data Sharing Agreement.", 100),
    ("Blue College becomes the 46th signatory of the agreement.", 46),
    ("The MoU is the 10th signed by the college this year.", 10),
    ("Green Institute is the fifth organization the college has partnered with.", 5),
    ("This is the 16th signing ceremony of the college with a partner abroad.", 16),
    ("The present one is the 16th in number.", 16),
    ("The new agreement is the college's 16th.", 16),
    ("This memorandum is our sixteenth.", 16),
    ("The partnership is now our 16th; more will follow.", 16),
    ("The institute is the fifth cluster to join hands with the college.", 5),
    ("The institute is the 16th country or region with which the college has an agreement.", 16),
    ("With this third linkage, students can go abroad.", 3),
    ("The institute is Blue Plains' 15th exchange partner.", 15),
    ("The college celebrates 100th Memorandum of Understanding.", 100),
    ("This is the ninth arrangement that the Blue City Customs Department (BCD) has concluded with others.", 9),
    ("Blue State has become the 14th country Green State has signed a scheme with, the minister announced.", 14),
    ("They signed an agreement on sister-city ties, which makes Green City its 43rd globally.", 43),
    ("Guam is Blue City's 18th U.S. sister city.", 18),
    ("The city is the 7th friendly city of Blue City.", 7),
    ("It signed a sister port agreement with the Port of Green Bay, its second such deal with Red State.", 2),
    ("Blue State will become the 13th nation worldwide to sign such an agreement.", 13),
    ("Green Institute is the 8th member of the network.", 8),
    ("Green Institute has been welcomed as the 8th member of the Blue Network of Universities.", 8),
    ("That makes Green Land the 70th country to take part in the programme.", 70),
    ("Green Institute is only the fourth university in Asia to join.", 4),
    ("Green Land is the 18th country or region with which the college has established such a programme.", 18),
    ("Among the college's agreements with schools abroad it is the seventh; six were earlier.", 7),
    ("This is the ninth MRA that the Customs Department has concluded with other administrations.", 9),
    ("This second MoU carries on the work done since then.", 2),
    ("This is third MoU in a row by the new director.", 3),
    ("Green Land is the college's 9th Co-operating State.", 9),
    ("On 5 July, the third BGC / ArbNet partnership agreement was signed with us.", 3),
    ("Ngāti Green is the third tribe with which we have a formal relationship.", 3),
    ("The museum is the 29th scientific institution to work with our specimens.", 29),
    ("Greenton is the town's fourth twin, after Redton.", 4),
    ("Green Institute is the 26th to enter into partnership with the college since 2011.", 26),
    ("The association is the eighth local body to have tied up with the college.", 8),
    ("Green College is the 13th foreign institution and the second Greenish institution to partner with us.", 13),
    ("Green is the seventh organisation to stand with the college in this partnership.", 7),
    ("This is marked the 20th signing ceremony between the college and its counterparts.", 20),
    ("Green Air is the ninth airline with which Blue Wings shares codes.", 9),
    ("The agreement is the fourth of its kind for Blue College.", 4),
    ("Green Bank is the twentieth entity to join the programme since its launch in 2018.", 20),
    (
        "Green First Nation is the third First Nation to enter into an agreement with the port, after Red (2018).",
        3,
    ),
    ("This partnership marks the college's third collaborative venture with a Chinese university.", 3),
    ("The college signed a sister port agreement with Green Port, the second such deal with China in a decade.", 2),
    ("Green was the fifth institution to enter into such a relationship with the college.", 5),
    ("The college has entered its 12th such relationship with a professional body.", 12),
    ("Blue Museum welcomes Green Museum as 10th Sister Museum.", 10),
    ("Greenton became the ninth city in the nation this week to sign an agreement with us.", 9),
    ("The new partnership makes Green the sixth partner in the country and the first in six years.", 6),
]

TOTALS_EN = [
    ("With this signing the college now works with 9 institutions under such arrangements.", 9),
    ("Green Institute is one of now 14 educational partners of the college.", 14),
    ("The college now has 16 partners.", 16),
    ("The college now has agreements with 16 universities.", 16),
    ("This brings the total number of partner institutions to 16.", 16),
    ("The college has partnerships with 16 universities in 8 countries.", 16),
    ("The network now has 16 partner universities.", 16),
    ("With this agreement, the number of partner universities has reached 16.", 16),
    ("This brings to 16 the number of universities with which the college has agreements.", 16),
    ("The college has signed MoUs with 16 institutions so far.", 16),
    ("It has now a total of 16 partners.", 16),
    ("The new agreement brings the total of partner universities to 16.", 16),
    ("The college has concluded agreements with 16 universities in 8 countries and regions.", 16),
    ("The college has 16 academic partners worldwide.", 16),
    ("The college has 16 partner universities in Japan.", 16),
    ("The college has established partnerships with more than 16 universities.", 16),
    ("The college collaborates with 16 partner institutions.", 16),
    ("The number of partner universities is now 16.", 16),
    ("This makes a total of 16 partner institutions.", 16),
    ("Blue College has active partnerships with 16 Japanese universities.", 16),
    ("The college's partner universities now number 45.", 45),
    ("Blue College currently cooperates with more than 400 universities.", 400),
    ("The university now counts 41 partner universities.", 41),
    ("The partner institutions overseas come to 33.", 33),
    ("Our list of partner institutions currently stands at 64.", 64),
    ("Partner companies of all trades put together amount to 26.", 26),
    ("The college will raise to 120 the number of partners in its programme.", 120),
    ("This brings the agencies with which the college has signed MoUs to a total of 9.", 9),
    ("The college has up to now signed similar MoUs with 12 foreign offices.", 12),
    ("Blue City has 8 sister cities at present.", 8),
    ("The total number of affiliated hospitals is now 38.", 38),
    ("This brings to 13 the number of countries with which Blue State has signed MOUs.", 13),
    ("They join in June, bringing the number of states that have signed with us to 51.", 51),
    ("The three new exchange partnerships bring the total to 32.", 32),
    ("The pool has signed agreements with 22 patent holders.", 22),
    ("The pool is now working with 20 sublicensing partners.", 20),
    ("Thanks to this memorandum, there are now 19 partner countries.", 19),
    ("Blue State has reciprocal agreements in place with 35 countries.", 35),
    ("The Blue Network includes 31 training centres across Asia.", 31),
    ("The college is now linked to 75 institutions worldwide.", 75),
    ("More than 620 employers have partnered with the programme.", 620),
    ("It expands the agreements to 20 countries and regions.", 20),
    ("Currently Blue College has 167 sister universities.", 167),
    ("The global network of collaborating centres has increased to 40.", 40),
    ("Blue State aims at 30; thanks to this memorandum, there are now 19 partner countries.", 19),
    ("Blue State has so far signed CCAs with 18 counterparts.", 18),
    ("Blue Chamber now counts 31 partner chambers overseas.", 31),
    ("With this MOU, the number of the Administration's sister parks has increased to 45.", 45),
    ("It joins other institutions, bringing the total number of partner schools to seven.", 7),
    ("Over the years 10 universities have signed such agreements.", 10),
    ("They signed, bringing the total nations to have signed such agreements to 22.", 22),
    ("Its coming brings the University's industrial partners to sixteen.", 16),
    ("The department has now signed MoUs with a total of 9 different agencies.", 9),
    ("It brings to 74 the number of institutions with which the college works.", 74),
    ("The company rounds out our roster of affinity partners at nine.", 9),
    ("With this addition, Blue College now works with 38 partner universities in Europe and Asia.", 38),
    ("The college joins an affiliate network that now numbers 21 museums and archives.", 21),
    ("The number of institutes and companies partnering with the college has gone up to 54.", 54),
    ("The college has transfer pathways with 19 institutions, counting this one.", 19),
    ("The college is now linked by formal agreement with five institutions.", 5),
    ("The chamber thus maintains relations to 14 partner chambers.", 14),
    ("The college at present collaborates with 13 organizations.", 13),
    ("Green Institute is one of 17 partner organizations of the agency.", 17),
    ("To date, the college has 21 international partners in Taiwan, Thailand and Korea.", 21),
    ("This brings the number of universities cooperating with our aquarium to 11.", 11),
    ("With Greenton, twelve vocational schools are now partners of the university.", 12),
    ("The Federation's 35 partners now include publishers and foundations.", 35),
    ("The 32 partners include 21 companies and 11 universities.", 32),
    ("With this MoU the unit has entered into MoUs with 45 foreign units.", 45),
    ("It brings the number of public bodies working with the Authority in this way to seven.", 7),
    ("The accession takes the number of foreign counterparts with which the Authority cooperates to 15.", 15),
    ("If those with other bodies are included, we have 13 partner bodies in all.", 13),
    ("To date, the office counts 12 state universities and colleges among its partners.", 12),
    ("The new park makes 35 field partners for the Zoo.", 35),
    ("The college's list of non-academic partners has touched 25.", 25),
    ("Thanks to the accord there are 208 foreign universities and schools allied with us.", 208),
    ("This brings to 16 the number of overseas chambers we are linked with.", 16),
    ("The unit now has exchange instruments with 49 international counterparts.", 49),
    ("With the addition of Green, the college has now established programs with fifteen Offices.", 15),
    ("The exchange had signed MoUs with 57 offshore institutions.", 57),
    ("With Green on board there are now 18 organisations in our Woodland Partnership.", 18),
    ("At present, the airport's sister airports consist of 18 airports and operators.", 18),
    ("The college works at the moment together with fourteen international research centers.", 14),
    ("With Green Bank on board, it is supported by 16 partner organizations.", 16),
    ("Green joins the roster of governments hosting programs, which has grown to eleven LGUs.", 11),
    ("With these two, the college counts 19 organisations among its marine skills partners.", 19),
]

SIGNED_JA = [
    ("3月5日、虹大学において連携協定の締結式を行いました。", "2021-03-05"),
    ("3月5日に締結式が虹大学で行われました。", "2021-03-05"),
    ("虹大学は3月5日、青空市と包括連携協定を結びました。", "2021-03-05"),
    ("去る3月5日(金)、青空市役所にて協定締結式を執り行いました。", "2021-03-05"),
    ("3月5日(金)に青空市の山田市長が来学され、協定書に署名しました。", "2021-03-05"),
    ("3月5日、青空市長らが本学を訪れ、連携協定に調印しました。", "2021-03-05"),
    ("本学は青空市と3月5日付けで連携協定を締結いたしました。", "2021-03-05"),
    ("令和3年3月5日に連携協定の調印式が開催されました。", "2021-03-05"),
    ("3月5日に協定書の取り交わしが行われました。", "2021-03-05"),
    ("連携協定は3月5日に締結されました。", "2021-03-05"),
    ("協定締結日:令和3年3月5日", "2021-03-05"),
    ("締結日 2021年3月5日", "2021-03-05"),
    ("協定締結式\n\n令和3年3月5日\n青空市役所", "2021-03-05"),
    ("このたび覚書を締結することになりました。\n\n1 日時\n令和3年3月5日(金)", "2021-03-05"),
    ("3月5日、東京で協議会を開きました。また同日、大臣が会談し、協力覚書に署名しました。", "2021-03-05"),
    ("3月5日(金)、青空市役所で「連携協定締結式」が行われ、山田市長と佐藤学長が協定書に署名をしました。", "2021-03-05"),
    ("2021年3月5日、虹大学は青空市との間で覚書を取り交わしました。", "2021-03-05"),
    ("3月5日、虹大学と青空市による協定の調印がオンラインで行われました。", "2021-03-05"),
    ("3月5日(金曜日)に、青空市と連携に関する協定を締結しましたので、お知らせします。", "2021-03-05"),
    ("3月5日に両者が協定書にサインし、連携がスタートしました。", "2021-03-05"),
    ("本日3月5日、連携協定を締結しました。", "2021-03-05"),
    ("3月5日、青空市と「連携に関する協定」を締結することで合意し、協定書を交わした。", "2021-03-05"),
    ("3月5日に連携協定調印のための式典を行いました。", "2021-03-05"),
    ("3月5日に協定調印を行いました。", "2021-03-05"),
    ("協定の調印は3月5日、青空市役所で行われました。", "2021-03-05"),
    ("3月5日、虹大学は青空市と連携協定を新たに締結し、同日調印式を開いた。", "2021-03-05"),
    ("1 締結日 令和3年3月5日(金)", "2021-03-05"),
    ("■協定締結日\n令和3年3月5日", "2021-03-05"),
    ("3月5日(金)協定締結式にて(左:山田市長、右:佐藤学長)", "2021-03-05"),
    ("3月5日、連携協定締結に至りました。", "2021-03-05"),
    ("3月5日をもって連携協定を締結する運びとなりました。", "2021-03-05"),
    ("3月5日、青空市と連携協定を締結させていただきました。", "2021-03-05"),
    ("令和3年3月5日、虹大学と青空市の連携協定が更新されました。", "2021-03-05"),
    ("協定日\n令和3年3月5日(金曜日)", "2021-03-05"),
    ("虹大学と青空市は、次のとおり協定の調印を行いました。\n1 日時 3月5日(金)午後1時", "2021-03-05"),
    ("昨年の災害協定の締結に続いて、3月5日に青空市役所で調印式が行われました。", "2021-03-05"),
    ("期間が今年度末(3月31日)で終わるため、3月5日に改めて協定を締結しました。", "2021-03-05"),
    ("3月5日、虹大学で青空市との包括的交流協定の調印が行われました。", "2021-03-05"),
    ("虹大学と青空市は、下記の通り協定を締結いたしました。\n【日時】\n2021年3月5日(金) 15:00", "2021-03-05"),
    ("虹大学長が2021年3月2日~5日に青空市を訪れました。5日の午後、連携協定の調印式が行われました。", "2021-03-05"),
    ("1月28日に学長が意見を交わし、3月5日に協定を締結しました。", "2021-03-05"),
    (
        "虹大学と青空市は、連携協定を締結します。\n\n令和3年3月5日(金) 午後3時30分から午後4時00分まで\n\n青空市役所",
        "2021-03-05",
    ),
    (
        "連携協定の調印式を下記のとおり行いますので、お知らせします。\n\n令和3年3月5日(金)10時00分~11時00分",
        "2021-03-05",
    ),
    ("3月5日(金)、本学の学長が緑大学(1956年創立、学生数3万人)を訪問し、覚書に署名しました。", "2021-03-05"),
    ("虹大学と青空市は3月5日、平成29年に閉校した小学校を活用した拠点づくりに関する協定に調印しました。", "2021-03-05"),
    ("虹大学と青空市は3月5日付けで、連携協定を延長いたしました。", "2021-03-05"),
    ("虹会は3月5日、ベトナムの緑会と意向書(LOI)を交換しました。", "2021-03-05"),
    ("虹社は3月5日、緑社と技術提携を締結しました。", "2021-03-05"),
    ("虹省は、3月5日に14の企業とパートナーシップを締結すると発表した。", "2021-03-05"),
    ("虹大学は青空市と連携協定を締結した(2021年3月5日付、同日発効)。", "2021-03-05"),
    ("先月26日、虹学園と協定書を取り交わしました。", "2021-02-26"),
    ("虹放送と青空市は3月5日に「森の里親契約」を結ぶこととなりました。", "2021-03-05"),
    ("虹省と緑省は3月5日、両省の間の「協力覚書」の交換を行いました。", "2021-03-05"),
    ("3月5日、青空市役所で「虹の森」の協定式が行われました。", "2021-03-05"),
    ("森林保全協定の調印式\n令和3年3月5日(金)10:30~", "2021-03-05"),
    ("■合意日\n2021年3月5日(金)", "2021-03-05"),
    ("3月5日、虹大学と青空市は、昨年10月末に市から提案をいただいた連携協定を締結しました。", "2021-03-05"),
    ("調印式\n日時:令和3年3月5日(金) 13:30", "2021-03-05"),
    ("本5日、虹省と緑省は協力覚書に署名しました。", "2021-03-05"),
    ("虹協会と緑社は3月5日、4年間にわたるABCメジャーパートナー契約の締結に基本合意しました。", "2021-03-05"),
    ("虹町は3月5日、町営施設の命名権について緑社と契約しました。", "2021-03-05"),
    ("3月4日、学長らが緑大学を訪れて意見を交わし、翌3月5日、本部で協定の調印式が行われました。", "2021-03-05"),
    (
        "虹県は青空市と覚書を締結しました。\n1 日時\n令和3年3月5日(金曜日)17時00分\n2 場所\n3 署名者\n山田知事",
        "2021-03-05",
    ),
    ("虹会は3月1日、青空市と観光協定を締結し、3月5日に調印式を行うと発表した。", "2021-03-05"),
    ("青空市は3月5日、協定を締結した。\n【関連記事】\n虹社、緑市と協定(2021年2月12日掲載)", "2021-03-05"),
    ("3月5日に、虹大学と青空市との間に相互協力協定が結ばれました。", "2021-03-05"),
    ("3月5日、虹大学は青空市と避難所の開設に関する協定を締結しました。", "2021-03-05"),
    ("3月5日、虹大学と青空市との間で、協定書が取り交わされました。", "2021-03-05"),
    ("3月5日、両市長が姉妹都市の協定書にサインを交わすと、拍手が起きました。", "2021-03-05"),
    ("去る3月5日、虹大学と組合とで連携の覚書に判をつきました。", "2021-03-05"),
    ("3月5日、オープンスタジオにて連携協定に調印しました。", "2021-03-05"),
    ("令和3年3月5日、協定を締結しました。今回の協定締結は令和2年10月17日の締結に続いて2例目です。", "2021-03-05"),
    ("災害が発生した場合に互いに応援する協定の調印式が、令和3年3月5日、文化会館で行われました。", "2021-03-05"),
    ("虹大学と緑市との連携協定を、このたび更新しましたのでお知らせします。\n日時 令和3年3月5日(金曜日)", "2021-03-05"),
    ("虹市は緑社と協定を締結しました。\n協定を結んだ日 令和3年3月5日", "2021-03-05"),
    ("締結式　令和3年3月15日（月曜日）11時から　市庁舎5階", "2021-03-15"),
    ("虹大学は3月5日、青空市と連携協定を結ぶ。", "2021-03-05"),
    ("虹銀行は8日、青空市と協定を結んだことを明らかにした。協定は3月5日付で締結。", "2021-03-05"),
    ("虹大学は青空市と協定を締結しました。\n締結式日時及び場所\n\n令和3年3月5日(金) 10時00分〜", "2021-03-05"),
    ("令和3年3月5日(金)、青空市に本部を置く\n虹大学と緑町は協定を結びました。", "2021-03-05"),
    ("覚書は3月5日、虹省で両大臣が署名する予定。", "2021-03-05"),
]

TERMS_JA = [
    ("運営権の期間は30年間です。協定の有効期間は3年間です。", "P3Y"),
    ("本学は、同病院と研究活動に関する5年間のMOUを締結したものです。", "P5Y"),
    ("本年度から10年間を活動期間とする「森林の協定」を締結しました。", "P10Y"),
    ("\n\n覚書有効期間\n\n令和3年3月5日から3年間(期限到来後、異議がなければ延長)", "P3Y"),
    ("企業と財団の二者で10年間の森林整備に関する協定を締結するものです。", "P10Y"),
    ("協定の有効期間は5年間です。", "P5Y"),
    ("協定期間は締結日から3年間とします。", "P3Y"),
    ("期間は5年間。", "P5Y"),
    ("有効期間:締結の日から5年間", "P5Y"),
    ("協定の期間は5年とし、自動更新します。", "P5Y"),
    ("今後5年間、共同で研究を進めます。", "P5Y"),
    ("協定期間は3年。", "P3Y"),
    ("本協定の有効期限は締結日より1年間です。", "P1Y"),
    ("5年間の連携協定を結びました。", "P5Y"),
    ("協定期間 5年間(以降自動更新)", "P5Y"),
    ("契約期間は3年間(2021年4月1日から2024年3月31日まで)です。", "P3Y"),
    ("期間は3年間で、以後自動更新となる。", "P3Y"),
    ("覚書の有効期間を5年間と定めました。", "P5Y"),
    ("協定は5年間有効です。", "P5Y"),
    ("協定期間は2021年4月から3年間。", "P3Y"),
    ("協定の有効期間は、締結の日から起算して5年間とする。", "P5Y"),
    ("連携期間は5年間を予定しています。", "P5Y"),
    ("期間は当面3年間とする。", "P3Y"),
    ("3年間にわたる連携協定です。", "P3Y"),
    ("協定の効力は5年間です。", "P5Y"),
    ("協定の期間を5年間延長しました。", "P5Y"),
    ("本協定は締結日から3年間効力を有する。", "P3Y"),
    ("協定期間はいずれも5年を一期間とし、共同研究に取り組みます。", "P5Y"),
    ("この協定は両者が署名した日に発効し、3年間に限り有効とします。", "P3Y"),
    ("協定期間である令和8年3月までの5年間に、植樹を行います。", "P5Y"),
    ("令和3年4月1日から令和6年3月31日までの3年間、青空市と連携して取り組みます。", "P3Y"),
    ("4. 期間\n2021年4月1日より4年間", "P4Y"),
    ("3 有効期間\n署名時点から5年間(満了日の90日前まで)", "P5Y"),
    ("(4)期間 2021年10月31日から2026年3月31日まで(4年5か月)", "P4Y5M"),
    ("協定期間は、締結日から令和8年3月31日まで(5年間)です。", "P5Y"),
    ("さらに5年間、協定を更新することになりました。", "P5Y"),
    ("今般、覚書の有効期限が更に4年間延長されました。", "P4Y"),
    ("両者は、連携協定の5年間の延長に合意しました。", "P5Y"),
    ("協定の期限は5年間で、更新も可能です。", "P5Y"),
    ("このたびの協定は5年間の期限付きです。", "P5Y"),
    ("契約は5年間。", "P5Y"),
    ("協定期間\n2021年3月5日(調印日)から1年間", "P1Y"),
    ("【協定期間】\n令和3年4月1日から令和6年3月31日(3年間)", "P3Y"),
    ("2021年度から2024年度までの3年間に渡るパートナー協定です。", "P3Y"),
    ("覚書が本年3月に期限を迎えたため、その期間を3年間延長するものです。", "P3Y"),
    ("契約を2年間延長致しました。", "P2Y"),
    ("協定期間をさらに5年間延長する協定を取り交わします。", "P5Y"),
    ("期間\n2021年3月5日(調印日・発効日)より3年間。", "P3Y"),
    ("MOUは5年間効力を有します。", "P5Y"),
    ("協定の期間は翌年10月4日までの1年とします。", "P1Y"),
    ("協定はひとまず3年間。", "P3Y"),
    ("協定の有効年限は5年間。", "P5Y"),
    ("覚書は同日に発効し、5年間存続する。", "P5Y"),
    ("協定の有効期間\n締結の日から3年間", "P3Y"),
    ("今回の協定期間も、これに合わせて2年とされました。", "P2Y"),
    ("新しいMOUの期限は2年です。", "P2Y"),
    ("協定を更新し、今回も期限は5年。", "P5Y"),
    ("虹社と2年間の「森の里親契約」を結びました。", "P2Y"),
    ("協定は2031年3月5日をもって10年の期間を終えます。", "P10Y"),
    ("(国内8館)協定はひとまず3年間。", "P3Y"),
    ("協定は7年間の予定です(ファンドの存続期間は10年)。", "P7Y"),
    ("なお、連携協定期間については、2021年4月からの2年間を予定しています。", "P2Y"),
    ("契約期間は今年4月1日からの3年間です。", "P3Y"),
    ("緑社とは2023年から2026年の4年間にわたるABCメジャーパートナー契約の締結に基本合意しました。", "P4Y"),
    ("里親協定締結の期間は2021年3月5日~2051年3月31日(30年間)です。", "P30Y"),
    ("虹大学は今後10年間の森林整備協定を締結、本日より里親募集を開始します。", "P10Y"),
    ("有効期間は、今回の改訂で見直され、締結日から3年間となりました。", "P3Y"),
    ("\n締結期間:2020年度~2024年度(5年間)", "P5Y"),
    ("協定期間は、2021年4月1日からの1年間ですが、その後は計画期間の5年間の延長を定めることとしています。", "P1Y"),
    ("\n(期間)2021年4月1日から2031年3月31日までの10年間", "P10Y"),
    ("協定は10年を一期とする。", "P10Y"),
    ("3年の期限付きの協定で、費用は両者で折半します。", "P3Y"),
    ("契約の当初期間は2年で、販売目標は初年度15施設としています。", "P2Y"),
    ("覚書の期間は署名から5年間となっています。", "P5Y"),
    ("期限は2年で、その後は双方の協議により延長できる。", "P2Y"),
    ("本MoUは5か年にわたるもので、共同研究に取り組みます。", "P5Y"),
    ("\n・存続期間:2年", "P2Y"),
    ("協定は5年間で、学生の研究インターンシップを行います。", "P5Y"),
    ("協定の適用期間は令和3年度から令和5年度までの3か年です。", "P3Y"),
    ("協定の年限は5年。", "P5Y"),
    ("MOUは4年間の取り決めで、話し合いのうえ更新できます。", "P4Y"),
    ("協定の期間については、まずは2年半ということでお話をしております。", "P2Y6M"),
    ("市と事業者が2025年度までの5年間契約を交わした。", "P5Y"),
]

LAST_DAYS_JA = [
    ("\n\n5 期 間  令和3年4月1日から令和8年3月31日まで", "2026-03-31"),
    ("協定期間は2026年3月31日までです。", "2026-03-31"),
    ("有効期間:2021年3月5日から2026年3月31日まで", "2026-03-31"),
    ("協定期間 令和3年3月5日~令和8年3月31日", "2026-03-31"),
    ("協定の有効期限は令和8年3月31日。", "2026-03-31"),
    ("期間は2026年3月31日までの5年間。", "2026-03-31"),
    ("契約期間は2021年4月1日から2026年3月31日までの5年間です。", "2026-03-31"),
    ("協定は2026年3月31日まで有効です。", "2026-03-31"),
    ("連携期間:令和8年3月31日まで", "2026-03-31"),
    ("期間:2021年3月5日(金)~2026年3月31日(火)", "2026-03-31"),
    ("協定の有効期間は締結日から令和8年3月31日までとします。", "2026-03-31"),
    ("協定期間は、令和3年3月5日から令和8年3月31日まで(以後1年ごとに自動更新)", "2026-03-31"),
    ("令和3年4月1日から令和8年3月31日までの5年間、青空市と連携して取り組みます。", "2026-03-31"),
    ("(5) 期間\n令和3年3月5日から令和8年3月31日までとし、以降、自動的に延長。", "2026-03-31"),
    ("(4)期間 2021年3月5日から2026年3月31日まで(5年間)", "2026-03-31"),
    ("2.協定の期間\n協定締結の日(令和3年3月5日)から令和8年3月31日", "2026-03-31"),
    ("協定は2026年3月31日に期間が満了します。", "2026-03-31"),
    ("協定の有効期間は、2026年3月31日が最終日となります。", "2026-03-31"),
    ("契約満了日|令和8年3月31日", "2026-03-31"),
    ("初回の期間:締結日~2026年3月31日", "2026-03-31"),
    ("協定の終期 令和8年3月31日(更新はしない)", "2026-03-31"),
    ("本協定の終了予定日は2026年3月31日です。", "2026-03-31"),
    ("- 協定期間\n- 令和3年3月5日から令和8年3月31日まで(以後1年更新)", "2026-03-31"),
    ("虹社との業務提携の期間を延長することとなりました。\n【期間】\n2021年4月1日~2026年3月31日", "2026-03-31"),
    ("協定書は、人材育成をテーマにして、2026年3月31日を当面の期限に取り組みます。", "2026-03-31"),
    ("覚書に署名し、2026年3月31日まで学術交流協定の有効期間を延長することで合意しました。", "2026-03-31"),
    ("森づくり協定により、2026年3月31日までの約5年間、森林を整備します。", "2026-03-31"),
    ("協定の有効期限は2026年3月31日で、双方が合意すれば更新できる。", "2026-03-31"),
    ("\n期間 2021年4月1日(発効日)から2026年3月31日までの5年間", "2026-03-31"),
    ("協定の期間は1年10か月であり、令和5年1月31日に満了となります。", "2023-01-31"),
    ("使用期間：使用開始日から4年間（2025年3月31日まで）", "2025-03-31"),
    ("協定は2026年3月31日をもって満了いたします。", "2026-03-31"),
    ("協定書は、期限を2026年3月31日と定めている。", "2026-03-31"),
]

ORDINALS_JA = [
    ("本学が自治体を相手方に含む協定を結ぶのは5例目、連携協定全体では14例目となります。", 14),
    ("青空市は16番目の協定先となります。", 16),
    ("本学の協定締結は16例目です。", 16),
    ("自治体との包括連携協定は4件目となります。", 4),
    ("虹大学が自治体と協定を結ぶのは4例目。", 4),
    ("本学が連携協定を締結した自治体は、青空市で16自治体目です。", 16),
    ("今回の締結で16件目となります。", 16),
    ("市が大学と協定を結ぶのは、これで3校目となる。", 3),
    ("大学との協定は、緑大学に続き2例目です。", 2),
    ("同様の協定は3例目となります。", 3),
    ("市が企業と包括連携協定を締結するのは今回で5社目です。", 5),
    ("協定締結は緑市に次いで2例目となる。", 2),
    ("本協定は、本学にとって10番目の自治体との連携協定です。", 10),
    ("包括連携協定を結ぶのは7団体目。", 7),
    ("青空市は本学の16番目の連携自治体です。", 16),
    ("これは本学として3つ目の協定です。", 3),
    ("今回の協定で通算12件目となります。", 12),
    ("自治体との連携協定としては5番目になります。", 5),
    ("第5番目の協定校です。", 5),
    ("企業との包括連携協定締結は、今回が5例目となります。", 5),
    ("当社が自治体と締結する協定としては、10自治体目となります。", 10),
    ("海外のリーグと協定を締結するのは、緑リーグ、赤リーグに続いて11リーグ目となります。", 11),
    ("海外機関との姉妹館提携は、緑水族館、赤水族館に続き、4施設目となります。", 4),
    ("今回の協定は、海外の協定校としては7カ国12校目となります。", 12),
    ("当協会が締結した覚書としては4つ目となります。", 4),
    ("「青空の森」への参画は今回で20社目となります。", 20),
    ("虹大学が自治体と結ぶ包括連携協定は、県内で9例目となります。", 9),
    ("海外機関との協定はこれが18本目です。", 18),
    ("病院との協定は、2020年の緑病院に続いて2つ目。", 2),
    ("ベトナムの大学との協定はこれで12校目です。", 12),
    ("市区町村との協定はこれが第16弾です。", 16),
    ("当社の協定先となる自治体は、青空市が16か所目です。", 16),
    ("本学の国際連携は16拠点目となります。", 16),
    ("海外の博物館と友好館の縁を結ぶのは、緑館を皮切りに、これで10館目です。", 10),
    ("緑市の協定締結は、このたびの取組みで16事例目となります。", 16),
    ("本クラブの提携は、赤FC(タイ)、黒FC(ベトナム)に次ぐ4チーム目となります。", 4),
    ("協力関係の合意は、タイ、ラオスに続き、10か国目です。", 10),
    ("青空町は本日付けで当社の62市町村目の「虹のまち」となりました。", 62),
    ("市がドローンの活用で災害時協定を結ぶのは今回で3度目です。", 3),
    ("関西圏の大学と締結したのは、今回が2つ目です。", 2),
    ("管内の自治体と災害時協定を締結するのは同市で8ヵ所目。", 8),
    ("県内13例目です。", 13),
    ("同社との協定は、県内では緑市など8自治体に続き9件目。", 9),
    ("同金庫は県内自治体と7例目の協定締結となります。", 7),
    ("当組合の協定は虹県を含め12例目となります。", 12),
    ("当組合としては虹県を含め12例目となります。", 12),
    ("本学部が包括協定を締結した自治体は、緑区、赤市に続き五つ目となる。", 5),
    ("青空市は8つ目の自治体となり、観光協定を締結しています。", 8),
    ("財務局や金融機関などと協定を結ぶのは、青空県内では初、全国でも2例目となります。", 2),
    ("回収に取り組むもので、県内では134件目になります。", 134),
    ("県内での回収の事例としては4例目となる協定です。", 4),
    ("同センターは各市と協定を結んでおり、県内では青空市が41件目です。", 41),
    ("海外の空港会社との連携協定は今回で8空港目です。", 8),
    ("鬼北町と、県内市町16例目となる連携協力協定を締結しました。", 16),
    ("すでに各地で基本協定を結んでおり、今回の基本協定は6産地目となります。", 6),
    ("本市にとって17例目です。", 17),
    ("パートナー都市協定を締結した緑市に続き、本市では2都市目となります。", 2),
    ("学校法人虹と地方自治体との包括協定締結は8つめとなる。", 8),
    ("県が県内の大学と包括連携協定を締結するのは、これで7校目となります。", 7),
    ("本学がベトナムの大学と大学間協定を結ぶのは6校目です。", 6),
    ("町が台湾の団体と覚書を交わすのは、2017年の覚書に続き2件目です。", 2),
    ("海外の医療機関との協定を進め、タイでは2施設目です。", 2),
    ("虹港の姉妹港は、昭和54年の緑港以来、今回で7港目です。", 7),
    ("青空市は、当クラブにとって5番目のフレンドシップタウンとなります。", 5),
    ("本県が締結する住宅の建設に関する協定は、県内工務店の団体などに続く4件目です。", 4),
]

TOTALS_JA = [
    ("これで本学の協定締結先は16団体となりました。", 16),
    ("今回の締結により、協定を締結した自治体は16市町となります。", 16),
    ("現在、16の自治体と連携協定を締結しています。", 16),
    ("これまでに16自治体と協定を結んでいます。", 16),
    ("虹大学が協定や覚書を締結している大学は、現在、全国で約40にのぼります。", 40),
    ("協定を結んでいる17自治体(2021年1月現在)とは、交流を続けます。", 17),
    ("虹大学は、100の自治体と協力協定を締結したと発表しました。", 100),
    ("国内の友好都市を含めると、本市の姉妹・友好都市は9都市となりました。", 9),
    ("当館の友好館は、国内2館、海外3館のあわせて5館となりました。", 5),
    ("当社が連携する自治体は全国で130となり、青空市は14番目です。", 130),
    ("本学の大学間協定校は、令和3年3月現在で203大学を数えます。", 203),
    ("虹大学が協定を締結したのは、緑高等学校と赤高等学校に続き3校となりました。", 3),
    ("この協定によりベトナムとの協定校は4校となり、全体では27か国75大学、1研究所となった。", 75),
    ("協定校は8か国・地域の16校となりました。", 16),
    ("海外8団体を含む16団体と連携しています。", 16),
    ("連携自治体は、これで計16となった。", 16),
    ("本学と協定を締結する自治体は合計16となりました。", 16),
    ("今回で提携先は16大学に増えました。", 16),
    ("本学の交流協定校は、世界30の国・地域、160大学・機関に及びます。", 160),
    ("これにより、協定締結自治体数は16となります。", 16),
    ("本学は現在、国内外の16機関と協定を締結しております。", 16),
    ("青空市を含め、16市町村と協定を締結しています。", 16),
    ("見守り活動の協力は93自治体となりました。", 93),
    ("今回の協定締結により、活動を支援する企業は12社となりました。", 12),
    ("本学が学術交流協定を結ぶ相手は、米国8大学、韓国5大学の合計8カ国25大学となりました。", 25),
    ("本学が協定を締結しているのは、青空県と緑県の126自治体です。", 126),
    ("この締結により、自治体との協定は、9市4町(青空市、緑町など)の13自治体となりました。", 13),
    ("本学と単位互換協定を締結している大学及び短期大学は399校あり、学生が学んでいます。", 399),
    ("本学がこれまでに協定を結んでいるのは、緑大学、赤大学、黄大学など、13の大学・短期大学です。", 13),
    ("このたびの締結により、本学は青空県内の全40市町村と同協定を締結いたしました。", 40),
    ("虹大学がこの協定を結ぶ病院は、青病院、赤病院、緑病院の3病院となります。", 3),
    ("当機構のパートナーは7機関です。", 7),
    ("虹大学と協定関係にある大学は、緑大学を入れて計7大学です。", 7),
    ("連携大学は、北は北海道から南は沖縄まで計16校となりました。", 16),
    ("姉妹都市は、米国の緑市(昭和44年提携)、赤市(平成8年提携)と合わせて16都市となりました。", 16),
    ("本学と協定を結ぶ教育委員会は16を数えます。", 16),
    ("協定を結んだ町村は累計16となりました。", 16),
    ("協力事業者は同支店を含めて現在16者です。", 16),
    ("これをもって県内16市町村すべてとの連携体制が整いました。", 16),
    ("パートナーシップ協定は、現在までに27のNOCと締結しています。", 27),
    ("虹大学は現在、緑連盟の他、赤協会といった25の連盟・協会・クラブとパートナーシップ協定を締結しています。", 25),
    ("県内29市町村(約71%)との締結を果たしました。", 29),
    ("協定を結んだ企業は17日時点で44社となりました。", 44),
    ("今までに37社が協定を締結しています。", 37),
    ("これにより、本学の協定校は60大学、1研究所となりました。", 60),
    ("協定締結自治体は、緑市を含めてこれで16自治体となりました。", 16),
    ("今回の締結により、連携する自治体は195(人口計1,246万人)に拡大。", 195),
    ("これにより、全国303の自治体が同社と協定を締結したことになります。", 303),
    ("都道府県との連携協定は、今回の虹県を含めると全国で25都府県となります。", 25),
    ("本学の教育提携校はこの度の協定で41校となりました。", 41),
    ("協定締結先(地方自治体)は、総計52カ所(虹県では5カ所)となります。", 52),
    ("これで虹大学が協定を締結したNOCは37カ国・地域となりました。", 37),
    ("青空市が加わり41団体となり、来年は10年目の節目を迎えます。", 41),
    ("参画団体数は90企業・団体、活動場所は104カ所となります。", 90),
    ("虹大学の加入により、参加機関は204に達しました。", 204),
    ("これまでに活動へ参画した企業は96社です。", 96),
    ("代理店契約をもつ事業者は75社です。", 75),
    ("2013年に緑大学と結んだ協定も含め、地元大学3校と協定を結ぶこととなりました。", 3),
    ("この度の2市町村との協定締結により、県内19の市町村との見守り協定締結に至りました。", 19),
    ("これにより、全国の導入自治体数は250となります。", 250),
    ("当社は全国で264の自治体と協定を結び、啓発に取り組んでいます。", 264),
    ("今までに37社が協定を締結し、森づくりを行っています。", 37),
    ("2024年2月1日時点で142箇所の自治体と協定や覚書を締結し、啓発を進めています。", 142),
    ("当院と連携協定を結ぶ団体は、医師会2、薬剤師会1を含めて38となりました。", 38),
    ("これで提携先は、姉妹港7港、友好港2港の合わせて9港となった。", 9),
    ("当社が連携協定を締結している自治体は今回の青空市を合わせて5市町です。", 5),
    ("今回の締結により、避難所として協定を結んでいる法人は14法人、施設数は22施設となります。", 14),
    ("機構が業務提携を結ぶ施設は、海外が緑館を加えて6、国内が5の合計11となった。", 11),
    ("本校はアメリカ、韓国の6校と姉妹校の関係を持つことになります。", 6),
    ("虹大学は現在、全国約40の大学と連携協定や覚書を締結しています。", 40),
    ("協定先は2県、12市町の計14団体であります。", 14),
    ("これで連携先は国公立3大学、私立4大学の7大学になりました。", 7),
    ("地域連携協定の相手先は、自治体や学校なども含めると61機関に上ります。", 61),
    ("当社の協定先自治体は全国で39にのぼります。", 39),
    ("当行の提携先は、2015年の開始から順次拡大し、本日現在で56社となっています。", 56),
    ("現在の協定校は、アジア、欧州の7か国・地域に、今回の緑大学を入れて10校あります。", 10),
    ("虹港と提携する海外の港は15港になりました。", 15),
    ("ほかの3市とも協定を結んでおり、合計21の自治体が本学の連携先となります。", 21),
    ("市区町村を含めますと、連携する自治体は同県で158となりました。", 158),
    ("今後は、15自治体をホームタウンとし、地域社会の活性化に尽力してまいります。", 15),
    ("相互利用の輪は、県立図書館、近隣の大学6校とあわせて、12機関にひろがりました。", 12),
    ("包括契約をいただいている学校は、専門学校を含めこれで5校になりました。", 5),
    ("図書館が相互利用を行っている市町は、緑市を加えて6市町となります。", 6),
    ("本学の交流協定提携校は、現在、アジア地域を中心に8大学に上り、交流も進んでいます。", 8),
    ("本学と単位互換を行っている大学は、緑大学を含めて8大学です。", 8),
    ("サポーターの総数は11事業者になりました。", 11),
    ("これにより、パートナー企業等は計71社・団体となりました。", 71),
    ("現地の協力団体も、政府機関3つを含めて14団体にまで広がっています。", 14),
    ("当社が防災協定を締結する自治体は道内外で17となります(道内12、道外5)。", 17),
    ("当社がオープンイノベーションで組む国内外の大学・研究機関は22となりました。", 22),
    ("応援協定締結数は53件、71団体となりました。", 71),
]


# What the dates above a release look like.
DATE_LINES = [
    "March 8, 2021 Views: 120",
    "Monday, 8th March, 2021",
    "8 Mar 2021 (Mon)",
    "8 March 2021 – 14:20",
    "8 March 2021, Monday",
    "Blue City, Monday 8 March 2021",
    "Monday – March 8, 2021",
    "March 8, 2021 (JST)",
    "News Release Date: March 8, 2021",
    "Blue City/Green City, March 8, 2021\nPR/2021/709",
    "2021-03-08, Blue City",
    "Source: News Press     Published: 2021-03-08 21:16:00",
    "RELEASE DATE: March 8, 2021",
    "Date Announced : 08 March 2021",
    "Mar 8, 2021 - International cooperation",
    "2021.3.8 / International Center",
    "For Release Upon Receipt - March 8, 2021",
    "FOR IMMEDIATE RELEASE 2021-03-08",
    "2 min read 08 March 2021",
    "8 March 2021 | Blue City",
    "Blue City, Blue State – 8 March 2021",
    "Publish Date: 2021-03-08    Unit: International Office    Views: 1,093",
    "Ends/Monday, March 8, 2021",
    "By Anna Green | March 8, 2021",
    "Blue Point, Greenland, March 8, 2021",
    "BLUE CITY, Monday, 8 March 2021",
    "Science news, 8 March 2021",
    "News · 8 March 2021",
    "2021/03/08 Business",
    "Press Release No. 47/2021 of 8 March 2021",
    "Release 8 March 2021",
    "Press release – for immediate use – Monday 8 March 2021",
    "Posted On: 08 MAR 2021 5:42PM by Press Bureau, Green City",
    "Date 2021-03-08 | Views 318",
    "Monday 8 March 2021 | News | Sport | What's On | Births, Marriages & Deaths",
    "By: Mar. 8, 2021",
]


def both(
    english: Sequence[tuple[str, object]], japanese: Sequence[tuple[str, object]]
) -> list[tuple[str, str, object]]:
    """Return the sentences of both languages, each after its language."""
    return [("en", *row) for row in english] + [("ja", *row) for row in japanese]


@pytest.mark.parametrize(("lang", "sentence", "day"), both(SIGNED_EN, SIGNED_JA))
def test_day_of_signing(lang: str, sentence: str, day: str) -> None:
    """A sentence says on which day an agreement was signed."""
    fact = reading.read(HEADS[lang] + sentence).fact("signed")
    assert fact is not None
    assert str(fact.value) == day


@pytest.mark.parametrize(
    "text",
    [
        "The guest spoke of his intention to sign a memorandum with Blue College.",
        "The Council and the Parliament reached a provisional agreement on the regulation.",
        "45% of the Memorandums of Understanding signed by the ministry were carried out.",
        "The guests brought a memorandum of understanding that had been signed earlier by post.",
        "The agreement between the colleges was signed in August of that year.",
        "虹会は1日、緑社と契約を結ぶことで合意したと発表しました。",
        "虹会は、今年6月に緑センターと連携協定を締結し、会員が制度を活用できるよう支えています。",
        "They have met since an MOU was signed in 2005, and the MOU has been extended to more fields.",
        "An exchange agreement was signed with Blue College in 2015, and students are exchanged actively.",
        "The agreements with both states were signed by Blue City in March and May respectively.",
        "この事業では、企業と市の三者で保全協定を締結し、市が活動を支えています。",
        "In the past we signed Memorandums of Understanding with Blue University and Red College.",
        "UMN is unable to renew its memorandum of understanding with the ministry.",
        "The President signed a decree on the ratification of an intergovernmental agreement.",
        "平成26年に虹協会と緑省が「基本協定書」を締結し、今年度で10年が経過しました。",
        "The meeting followed up the memorandum of understanding concluded between both in the previous fiscal year.",
        "The Vice-Rector pointed to the memorandum of cooperation signed between the two universities.",
        "Its Articles of Agreement have been signed by 51 of the members.",
        "Blue State and Green State had signed their sister-state agreement thirty-five years before.",
        "Both sides talked at length about signing a memorandum of understanding on research.",
        "The Council authorised the director to prepare and sign agreements with two agencies.",
        "The Ministry decided that all MoUs signed by the universities are to be tabled.",
        "Prior approval for signing Memoranda of Understanding is needed.",
        "The agreement to sell its share of the bank was signed on 29 June.",
        "本センターの規程では、部局間協定とは部局が締結する協定をいう。",
        "虹大学は、2012年度に青空警察署と「防犯ボランティア連携に関する協定」を締結し、活動しています。",
        "本学は2020年より緑大学と大学間交流協定を締結し、交流しています。",
        "市と組合は、18年12月に農業の振興などに取り組むために連携協定を締結。",
        "国際協力のため、虹会と緑省は贈与契約に署名しました。",
        "平成15年5月14日締結し、平成17年3月31日をもって期限到来となる協定です。",
        "A tentative agreement on all issues still open in bargaining has just been signed.",
        "A contract of $53 million was signed with a builder for the repair of the bridge.",
        "The friendship agreement was concluded in March 1983.",
        "In May of this year Blue College and Green Institute signed a Memorandum of Understanding on trade.",
        "Both signed a memorandum of understanding on meteorological science and technological cooperation in 1993.",
        "虹会は、国や県などの道路管理者と災害協定を締結し、災害時には道路の復旧に努めています。",
        "Having signed 13 of its 16 agreements with partners, Blue State stands well.",
        "Last month, on June 8, Blue State signed its twelfth agreement with Green State.",
        "大阪大学とは昨年度(平成24年度)連携協定を締結し、交流を行っております。",
        "Last year, the president said, Blue State and Green State signed a memorandum of cooperation.",
        "Ties go back to 1969, when the Agreement on Culture was signed; it entered into force on 3 May 1977.",
        "The fund adds to the Innovation Cooperation Agreement, signed in February 2017.",
        "大使からは、将来的に交流協定を結ぶことを検討してほしいとの期待が示されました。",
        "当研究所は、8か国の11機関と研究協力協定を結び、研修員の受入れを行ってきました。",
        "They marked the tenth anniversary of the friendship agreement signed between Blue Town and Green Town.",
        "Applications may be submitted by any university that has concluded a memorandum of understanding.",
        "Both aim to settle the curriculum, after which the signing of an agreement will be considered.",
        "It was he who in 1987 signed our first exchange agreement with an overseas university.",
        "単位互換とは、大学が協定を締結し、単位を認める制度です。",
        "We have concluded 31 cooperation agreements with more than 20 universities in Turkey.",
        "It has signed MOU with many universities in Taiwan.",
        "The unit reached a procurement agreement with a bureau on sand and gravel.",
        "Blue Ward and Green City entered into a collaboration agreement in 2019 through the project.",
        "同日付けで緑建設と、工期延伸に係る違約金等に関する合意書を取り交わしました。",
        "緑社からの受注は、3月10日に契約調印式を迎えました。",
        "The outcome of the meeting was the decision to sign the framework agreement.",
        "The programme grew as a result of the signing of an agreement at a meeting on 29 March.",
        "The club wishes to state that no agreement has been signed.",
        "The Council asked for the number of agreements signed by public libraries.",
        "災害協定の締結を行っている市町村は、以下のとおりです。",
        "Some newspapers report that the Trust signed an agreement with Green Hospital. No agreement has been signed.",
        "Coral College (agreement signed 2009, valid until 2026) is a partner.",
        "The growth of such groups has led several authorities to sign memoranda of understanding.",
        "There are 95 international agreements concluded with universities.",
        "It has signed several bilateral memoranda of understanding with foreign authorities.",
        "The Council voted 6–1 to end the sister city agreement with Green City, which was signed on 4 October 2021.",
        "The paper is provided for by the Accord between both states, signed in Blue City on 14 March 1988.",
        "The benefits of signing a Sister Seaport agreement with Blue Port are many.",
        "Give the full name and title of the official authorized to sign the MOA.",
        "Those chosen will be asked to sign a simple partnership agreement.",
        "In 1992 the College signed an agreement with the Green Institute.",
        "1988 - A sister city agreement is signed with Green Town, on October 14.",
        "Memoranda of Understanding on supervision are agreements signed between different authorities.",
        "Once a grant is awarded, the institutions write and sign a Memorandum of Agreement.",
        "The story of the partnership between both began in May, when a cooperation agreement was signed.",
        "The principles serve members when updating their MoUs or signing new ones with others.",
        "現在、青空市では、虹会と管理契約の締結を行い、森林を整備しています。",
        "ここでは、4者による森林整備協定の締結についてご紹介します。",
        "協定を結ぶことをお考えの方は、ご相談ください。",
        "多様な社会課題をテーマにした協定が締結されています。",
        "An affiliation agreement is typically entered into by hospitals and clinics.",
        "Notice must be given no less than four months in advance of its official signing of an agreement.",
        "Mutual recognition refers to those activities associated with the signing of an arrangement between both.",
        "- signing of an agreement with the Green Institute",
        "Back in 2015, Blue College and the Green Institute signed an agreement.",
        "During the visit of the President in 2012, a Memorandum of Understanding between both was signed.",
        "The library signed a memorandum of understanding with 52 Foreign entities.",
        "Initially, Blue College and Green Institute signed an MoU on November 15, 2017.",
        "この要項に定めるところにより、外国の大学と協定を締結します。",
        "連携協定とは何か\n自治体と企業が協定を締結します。",
        "天文台が締結した協定の紹介です。\n虹大学と青空市が協定を締結しました。",
        "協定書のひな形はこちら\n虹大学と連絡会が協定を締結します。",
    ],
)
def test_nothing_is_being_signed(text: str) -> None:
    """Intentions, politics and history are no news of an agreement."""
    found = reading.read(f"12 September 2021\n\n{text}")
    assert [fact.field for fact in found.facts] == ["announced"]


@pytest.mark.parametrize(
    ("published", "is_news"), [("5 April 2021", True), ("5 June 2021", True), ("5 July 2021", False)]
)
def test_months_that_are_long_over(published: str, is_news: bool) -> None:  # noqa: FBT001
    """A sentence that names no day but a month is news for three months."""
    for when in ("in March 2021", "in March"):
        text = f"{published}\n\nBlue College signed an exchange agreement with Green Institute {when}."
        assert (reading.read(text).fact("instrument") is not None) is is_news


@pytest.mark.parametrize(
    "line",
    [
        "2021年3月8日 一般社団法人虹ネットワーク",
        "虹大学国際交流センター 令和3年3月8日",
        "虹会議所 会報オンライン 2021年3月8日号",
        "- 広報紙名 : 広報あおぞら 令和3年3月8日号 No.434",
        "投稿日：2021年3月8日 カテゴリ：国際交流",
        "2021年3月8日 事務局より",
        "虹美術館 教育普及室だより 第31号(2021年3月8日)",
        "株式会社虹 ニュースリリース(2021年3月8日)",
        "2021/03/08 (月)\nコミュニティ",
        "2021/03/08 虹義塾",
        "2021年03月08日提供 資料提供",
        "【公表日】2021年3月8日(月)",
        "NEWS RELEASE 2021.03.08",
        "2021/03/08【虹センター】青空市との連携",
        "2021.03.08 その他の活動",
        "2021.03.08 青空市と連携",
        "記者提供資料(2021年3月8日)",
        "会見日時:令和3年3月8日(月曜日)午前11時から",
        "虹新聞 電子版 2021年3月8日",
        "PRESS RELEASE 2021年3月8日 株式会社みなと銀行",
        "2021年3月8日 社会福祉法人ひばり会",
        "【お知らせ】2021.03.08\n学校法人 虹学園 虹センター",
        "青空の森2021年03月08日",
    ],
)
def test_japanese_date_line(line: str) -> None:
    """A date beside nothing but its publisher is that of publication."""
    text = f"青空市と連携\n\n{line}\n\n虹大学は3月5日、青空市と連携協定を締結しました。"
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


@pytest.mark.parametrize("line", ["2021年3月8日 青空市役所", "協定締結式 2021年3月8日", "開催日時 2021年3月8日 虹大学"])
def test_other_date_line(line: str) -> None:
    """A date beside a place or an event is not that of publication."""
    assert reading.read(f"青空市と連携\n\n{line}\n\n虹大学は青空市と連携協定を締結しました。").fact("announced") is None


@pytest.mark.parametrize("line", DATE_LINES)
def test_date_line(line: str) -> None:
    """A day without a year is of the year in the line above the text."""
    text = f"An MoU with Green Institute\n{line}\n\nBlue College signed an MoU with Green Institute on 5 March."
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


def test_era_that_ended_later() -> None:
    """Before May 2019 last days were printed in an era that ended before them: the reading says how it counted."""
    text = "虹大学は2016年10月6日、青空市と協定を締結しました。\n協定期間: 平成28年10月6日~{}"
    last = reading.read(text.format("平成38年9月30日")).fact("last_day")
    assert last is not None
    assert (str(last.value), last.text, last.basis.value) == ("2026-09-30", "平成38年9月30日", "inferred")
    assert last.note == "平成38年 counted on past the end of the era, 2026"
    assert reading.read(text.format("平成38年2月30日")).fact("last_day") is None
    inside = reading.read(text.format("平成31年3月31日")).fact("last_day")
    assert inside is not None
    assert (str(inside.value), inside.basis.value) == ("2019-03-31", "stated")


def test_days_of_something_else() -> None:
    """What follows a day of signing is not beside it."""
    text = (
        "Blue College signed an MoU with Green Institute on 5 March 2021 in Blue City and starts work by 1 April 2021."
    )
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "In 2016 it entered a ten-year licensing agreement for its software."),
        ("en", "A Memorandum of Agreement signed with others in 2018 for a period of five years came to a close."),
        ("en", "The first came under an agreement that was renewed for another five years in 2019."),
        ("ja", "青空市とは平成28年に見守り協定(有効期間1年)を結んでいます。"),
        ("ja", "2019年より共同研究契約(期間2年)に基づく検討を進めてきました。"),
        ("en", "Earlier this year it had signed an MoU with a red school, valid for one year."),
        ("en", "Once final, the collaboration would run for seven years."),
        ("en", "Building on a ten-year partnership with Green Institute, both go on."),
        ("en", "The agreement comes seven years from the signing of the first MoU."),
        ("ja", "3期9年間にわたる事業連携協定は両者にとって初めてです。"),
        ("en", "The MoU is a frame in which both will negotiate an agreement over a seven-year term."),
    ],
)
def test_terms_of_the_past(lang: str, sentence: str) -> None:
    """The term of what was signed in an earlier year is not this one's."""
    assert reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("term") is None


@pytest.mark.parametrize("year", range(1927, 2020))
def test_a_past_year_in_any_era(year: int) -> None:
    """Nor is it where the year is of any era: 昭和60年, 平成元年."""
    for is_in_era in (True, False):
        when = dates.phrase(PartialDate.parse(f"{year}-06"), "ja", era=is_in_era)
        sentence = f"青空市とは{when}に見守り協定(有効期間1年)を結んでいます。"
        assert reading.read(HEADS["ja"] + LEADS["ja"] + sentence).fact("term") is None, when


def test_short_lengths_are_no_terms() -> None:
    """Weeks and days are the length of a visit, unless they are called the term."""
    lead = "虹大学は青空市と連携協定を締結しました。"
    assert reading.read(lead + "この協定に基づき、今後2週間の研修を行います。").fact("term") is None
    assert reading.read(lead + "協定期間は90日間です。").fact("term") is not None


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("県内の市町村と連携協定を結ぶのは、緑市、赤市に続いて3市目です。", "local-municipalities"),
        ("東南アジアの大学との協定は16校目となりました。", "universities-in-southeast-asia"),
        ("当社が欧州の研究機関と覚書を結ぶのは、これで5件目です。", "partners-in-europe"),
        ("中東欧の協定校としては9校目です。", CENTRAL_AND_EASTERN),
        ("マレーシアの教育機関と16校目の学術交流協定を締結しました。", "partners"),
        ("It is our third partner in Southeast Asia.", "partners-in-southeast-asia"),
        ("It is our third agreement with a university in Central and Eastern Europe.", CENTRAL_AND_EASTERN),
        ("アジア全体では10校目の協定となります。", "partners-in-asia"),
        ("本提携は5件目の海外提携です。", "partners-abroad"),
        ("海外のリーグと協定を締結するのは、緑リーグに続いて11リーグ目です。", "partners-abroad"),
        ("市と連携協定を締結した企業は、今回で15社目となりました。", "companies"),
        ("本学が協定を締結した自治体は15団体目となりました。", "municipalities"),
        ("本学が青空県内の地方自治体と包括連携協定を締結するのは29件目です。", "local-municipalities"),
        ("台湾の大学との協定は昨年の緑大学に続き2校目です。", "universities-in-taiwan"),
        ("本市が学校法人と協定を結ぶのは3例目です。", "school-corporations"),
        ("専門学校との連携協定は3例目です。", "vocational-schools"),
        ("商工会議所との協定は3例目となります。", "chambers-of-commerce"),
        ("世界で3例目となる協定です。", "worldwide"),
        ("海外では9例目の提携です。", "partners-abroad"),
        ("茨城県の自治体とは3例目の協定です。", "local-municipalities"),
        ("今回の協定締結により、東京都内の連携は25例目です。", "local-partners"),
        ("同様の協定を結んだ近畿地方の大学は2校目です。", "local-universities"),
        ("協力関係の合意は、タイに続き、10か国目です。", "countries"),
        ("県内32例目となる森林づくり協定です。", "area-wide"),
        ("全国の大学で3例目の協定です。", "nationwide"),
        ("本学が協定を締結している海外の機関は37校目です。", "partners-abroad"),
        ("協定を締結している機関はタイ王国では3校目です。", "partners-in-thailand"),
        ("虹大学が県外の自治体と協定を締結するのは、緑市に続いて2例目となります。", "municipalities-elsewhere"),
        ("ベトナムの大学との大学間協定は、緑大学、赤大学に続きこれが3校目です。", "universities-in-vietnam"),
        ("本学にとって、海外の医療機関との覚書は、緑病院に続く4件目です。", "partners-abroad"),
        ("台湾では緑大学に次ぐ2校目の協定校です。", "partners-in-taiwan"),
        ("本校と包括連携協定を結ぶ企業として、同社は通算で17社目にあたります。", "companies"),
        ("Green is the 17th prefecture with which the company has concluded such an agreement.", "municipalities"),
        ("It is the 40th university with which we have signed an MoU.", "universities"),
        ("Green Bank is the fourth bank to sign the agreement with us.", "financial-institutions"),
        ("同社と自治体との協定は、緑県、赤市に続き、3例目です。", "municipalities"),
        ("青空県25市町村と締結しており、青空市が26番目となります。", "municipalities"),
        ("県内市町村と同様の協定締結を進めており、青空市が18番目です。", "local-municipalities"),
        ("北米の教育機関との協定は、緑校、赤校に次いで3つ目となります。", "partners-in-north-america"),
        ("量販店との協定は2社目。", "retailers"),
        ("当行が教育研究機関と連携協定を結ぶのは6校目です。", "educational-institutions"),
        ("ホテルグループとの連携協定は、これで9社目です。", "hotels"),
        ("コンビニエンスストアとの協定締結は、緑店に続き2社目となります。", "convenience-stores"),
        ("劇場との締結は緑劇場、赤会館、青劇場に続き6例目です。", "theatres"),
        ("青空県が民間企業と連携の協定を結ぶのはこれが20例目です。", "companies"),
        ("虹大学が、地域自治体と相互協力協定を結ぶのは今回で3例目です。", "local-municipalities"),
        ("書店では2軒目の協定締結です。", "bookstores"),
        ("虹会と国内の自治体との連携協定は今回が11件目となります。", "municipalities"),
        ("国内の病院との協定は3例目です。", "domestic-hospitals"),
        ("ベトナムの大学としては3校目の協定です。", "universities-in-vietnam"),
        ("海外の連携大学院としては第14号の協定となります。", "partners-abroad"),
        ("カザフスタン共和国の本学交流協定校は、緑大学に続いて2大学目となります。", "partners-in-kazakhstan"),
        ("関東地区の大学との締結は14校目です。", "local-universities"),
        ("青空市はクラブにとって9つ目のフレンドシップタウンとなります。", "partners"),
        ("当館にとって、台湾の水族館に次ぐ3番目の姉妹館です。", "partners"),
    ],
)
def test_series(sentence: str, series: str) -> None:
    """The words around a number say among whom it counts."""
    lang = "en" if sentence.isascii() else "ja"
    [position] = reading.read(HEADS[lang] + LEADS[lang] + sentence).fields()["positions"]
    assert isinstance(position, Position)
    assert position.series == series


@pytest.mark.parametrize(
    "sentence",
    [
        "ブランチは、ベトナム、中国に続く本学の5番目の国際ブランチとなります。",
        "This is its third attempt to join the partnership.",
        "The college sees the agreement as its third opportunity to partner with cities.",
        "Under the agreement it plans its third project to become greener.",
        "Green Land was admitted as the 11th member of the network last month.",
        "Green Institute became the 9th member of the network in 2010.",
        "This is the second university in the state to offer a partnership course.",
        "Green becomes the 4th Greenish city to sign a friendship agreement with a Reddish city.",
        "Blue City announced on the 23rd that it signed a friendship city agreement with Greenton.",
        "For the University of Red it is the fifth partnership with a municipality.",
        "Green Hospital is our fifth partner hospital on the continent.",
        "運送業者との協定は3例目です。",
        "日本の大学では緑大学、赤大学に続いて本学が3大学目の協定締結となります。",
    ],
)
def test_numbers_of_something_else(sentence: str) -> None:
    """An attempt, a project or a chance is no partner."""
    lang = "en" if sentence.isascii() else "ja"
    assert "positions" not in reading.read(HEADS[lang] + LEADS[lang] + sentence).fields()


@pytest.mark.parametrize("place", ["北欧の大学", "九州の大学", "私立の大学", "地元の金融機関", "水産系の大学"])
def test_kind_in_a_place(place: str) -> None:
    """Those of one region or sort are not numbered among all of their kind."""
    assert "positions" not in reading.read(f"{HEADS['ja']}{LEADS['ja']}{place}との協定は3例目です。").fields()
    assert "positions" not in reading.read(f"{HEADS['ja']}{LEADS['ja']}{place}と協定を結ぶのは3例目です。").fields()


@pytest.mark.parametrize("place", ["Latin and Central America", "Germany and France", "Asia or Africa"])
def test_two_places(place: str) -> None:
    """A number among the partners in two places is not of the first."""
    text = f"It is our third agreement with a university in {place}."
    assert "positions" not in reading.read(HEADS["en"] + LEADS["en"] + text).fields()


def test_two_series_in_one_sentence() -> None:
    """The second number counts among the partners of one prefecture."""
    sentence = "同様の協定締結は当社では64件目、青森県では18件目となります。"
    found = reading.read(HEADS["ja"] + LEADS["ja"] + sentence).fields()["positions"]
    assert [(position.series, position.ordinal) for position in found] == [("partners", 64), ("local-partners", 18)]


def test_what_has_run_out_is_no_last_day() -> None:
    """The last day of the agreement before this one is not its own."""
    text = "虹大学は青空市との契約を3月5日に延長しました。協力契約は2021年2月28日に満了しましたが、続けます。"
    assert reading.read(text).fact("last_day") is None


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ja", "これまでに管内の1市4町と同様の協定を結んでおり、今回が6例目。"),
        ("ja", "これまで、緑市、赤市などの7自治体と協定を締結しており、青空市が8番目となります。"),
        ("en", "The agency signed memorandums of understanding (MoUs) with eight universities."),
        ("ja", "本学はこれまでに、緑大学の他、ベトナムの12校の大学と協定を締結しました。"),
        ("en", "It has set itself the goal of bringing the number of partner countries to 30 by 2025."),
        ("ja", "同大はこれまでに34の自治体や企業と同様の協定を締結しています。"),
        ("ja", "協定を結んだ企業のうち30社と協定を締結しています。"),
        ("en", "Blue College maintains sister school relationships with 12 other schools."),
        ("en", "Blue College inks agreements with five institutions"),
        ("en", "Blue College has forged partnerships with eight agencies for its programs."),
        ("en", "Blue College deepens ties through MoU signing with four institutions"),
        ("en", "Both support the Blue Network - a partnership with more than 95 partners - in its work."),
        ("ja", "虹会は欧州ではドイツとフランスの各々2機関と提携しています。"),
        ("ja", "現在全国では47都道府県及び24市で各労働局と雇用対策協定を締結しています。"),
        ("ja", "同校はすでに日本の15の高校と姉妹校協定を締結しています。"),
        ("ja", "これまでに緑町、赤町など全国11の町と協定を結んでおり、青空市も加わることになりました。"),
        ("en", "The authority had concluded similar memoranda with five agencies."),
        ("ja", "これまで、緑協会のほか、青協会、赤協会の11の協会と協定を締結しています。"),
        ("ja", "緑病院が西濃圏域でこの協定を結ぶ病院は、青病院、赤病院の2病院となります。"),
        ("ja", "市では、緑社(H17.11.24)、青社(H18.9.22)の2社と防災協定を締結しております。"),
        ("en", "To date, the four universities have partnered to establish a cluster."),
    ],
)
def test_partners_before_this_one(lang: str, sentence: str) -> None:
    """Those with whom there was an agreement before, and those who sign now, are not the total."""
    assert "tallies" not in reading.read(HEADS[lang] + LEADS[lang] + sentence).fields()


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("This is the fifth MoU that Blue has signed with a tribal nation within the state.", ["tribal-nations"]),
        ("It is the 12th agreement with an OECD country and the 14th overall.", ["oecd-countries", "partners"]),
        ("It is the museum's second such accord with an Asian institution.", ["partners-in-asia"]),
        ("It is our third agreement with a truly unusual and quite new body.", []),
    ],
)
def test_partners_of_a_kind(sentence: str, series: list[str]) -> None:
    """The number among the partners of a kind has the words of the kind as its series."""
    found = reading.read(HEADS["en"] + LEADS["en"] + sentence).fields().get("positions", ())
    assert [position.series for position in found] == series


def test_number_with_all_in_brackets() -> None:
    """Brackets after a number can give another one, which counts more partners or bodies."""
    for sentence, numbers in (
        ("自治体との協定は24例目(企業を含めると40例目)となります。", [("municipalities", 24), ("partners", 40)]),
        ("本協定は14件目(97自治体目)の援助協定です。", [("partners", 14), ("municipalities", 97)]),
        ("本協定は34例目(管内では3例目)です。", [("partners", 34)]),
    ):
        found = reading.read(HEADS["ja"] + LEADS["ja"] + sentence).fields()["positions"]
        assert [(position.series, position.ordinal) for position in found] == numbers


def test_renewable_energy_is_no_renewal() -> None:
    """What is renewable in "renewable power" is not the agreement."""
    text = "Blue and Green signed an agreement on renewable {} today."
    assert reading.read(text.format("power plants")).fact("renewal") is None
    assert reading.read(text.format("terms")).fact("renewal") is not None


def test_announcement_of_a_signing() -> None:
    """The day of the announcement is not that of the signing, which may be another one."""
    for text in (
        "8 March 2021\n\nBlue College announces today that a letter of intent with Green Institute has been executed.",
        "2021年3月8日\n\n虹大学は8日、青空市との協定の締結を発表した。",
    ):
        found = reading.read(text)
        assert found.fact("instrument") is not None
        assert found.fact("signed") is None


def test_partners_of_one_people() -> None:
    """The number among the partners of one country has a series of its own."""
    sentence = "It is the 30th Japanese sister school of the college and the 172nd sister school of the college."
    found = reading.read(HEADS["en"] + LEADS["en"] + sentence).fields()["positions"]
    assert [(position.series, position.ordinal) for position in found] == [("partners-in-japan", 30), ("partners", 172)]


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


@pytest.mark.parametrize(
    ("update", "day", "signed"),
    [
        ("更新日:2025年4月30日", "4月28日(月曜日)", "2025-04-28"),
        ("更新日:2025年4月10日", "4月28日(月曜日)", "2025-04-28"),
        ("2025年5月30日更新", "4月28日(月)", "2025-04-28"),
        ("更新日:2025年4月30日", "4月28日", None),  # it may have been updated in a later year
        ("更新日:2026年4月30日", "4月28日(月曜日)", None),
        ("更新日:2025年12月30日", "4月28日(月曜日)", None),
        ("更新日:2025年4月30日 更新日:2025年5月1日", "4月28日(月曜日)", None),
    ],
)
def test_day_before_an_update(update: str, day: str, signed: str | None) -> None:
    """The day of an update shows the year of a day whose weekday is right in it, and of no other."""
    found = reading.read(f"青空市と協定を締結しました\n\n{update}\n\n{day}、虹大学と連携協定を締結しました。")
    fact = found.fact("signed")
    assert (None if fact is None else str(fact.value)) == signed
    if fact is None:
        assert [each.text for each in found.open["signed"]] == [day]
    else:
        assert fact.basis.value == "inferred"


def test_what_has_been_done_since() -> None:
    """締結し、…てまいりました tells of an earlier agreement, whose day is not this one's."""
    text = "令和7年9月1日、協定書の調印式を行いました。令和6年3月28日には別の協定を締結し、成果を上げてまいりました。"
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2025-09-01"


def test_what_went_on_since() -> None:
    """締結し、これまで… tells of an earlier agreement."""
    text = (
        "平成31年4月24日、協定更新調印式を行いました。両大学は平成20年11月3日に協定を締結し、これまで交流してきました。"
    )
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2019-04-24"


def test_acronym_of_an_agreement() -> None:
    """A number is of the agreement where the text says what its acronym is short for."""
    text = "8 March 2021\n\nBlue State signed a tax exchange {} (TIEA) with Green State. This is its 32nd TIEA."
    [position] = reading.read(text.format("agreement")).fields()["positions"]
    assert isinstance(position, Position)
    assert (position.series, position.ordinal) == ("partners", 32)
    assert "positions" not in reading.read(text.format("agreement and a list of areas")).fields()


def test_dateline_before_a_place() -> None:
    """A date that is given above the text and again before a place is no day of signing, nor the place a party."""
    for head in ("April 26, 2022\n\nApril 26, 2022, Blue City, BL – ", "Transfers\n\n26 April 2022 - "):
        text = f"{head}Blue College and Green Institute recently signed a transfer agreement for all of their students."
        found = reading.read(text)
        assert [str(fact.value) for fact in found.facts if fact.field in ("announced", "signed", "host")] == [
            "2022-04-26",
            "Blue College",
        ]


def test_date_above_and_dateline() -> None:
    """Where a page is dated a day later than its text, "today" is the day that stands beside the place."""
    text = "9 March 2021 | Press releases\n\nBlue City, Blue State – 8 March 2021\n\nBlue College today signed an MoU."
    found = reading.read(text)
    assert [fact.text for fact in found.open["announced"]] == ["9 March 2021", "8 March 2021"]
    signed = found.fact("signed")
    assert signed is not None
    assert str(signed.value) == "2021-03-08"


@pytest.mark.parametrize(
    "other", ["Updated: 9 March 2021", "Last updated by Ann, 9 March 2021", "Published – 9 March 2021"]
)
def test_an_update_is_no_dateline(other: str) -> None:
    """Nor does "today" count from an update, whatever stands before it."""
    text = f"8 March 2021\n\n{other}\n\nBlue College today signed an MoU with Green Institute."
    fact = reading.read(text).fact("signed")
    assert fact is None or str(fact.value) == "2021-03-08"


@pytest.mark.parametrize("label", ["掲載日:", "記事掲載日:", "公開日 "])
def test_years_of_two_figures(label: str) -> None:
    """掲載日:19.03.15 can be of 2019 or of the year 19 of 平成: it supplies no year."""
    text = f"青空市と連携\n\n{label}19.03.15\n\n虹大学は3月13日、青空市と連携協定を締結しました。"
    found = reading.read(text)
    assert found.fact("signed") is None
    assert found.fact("announced") is None


def test_agreed_memorandum() -> None:
    """To agree a memorandum is to sign it."""
    fact = reading.read("Blue plc is pleased to advise that it has agreed an MoU with Green Ltd.").fact("instrument")
    assert fact is not None


@pytest.mark.parametrize(
    "text",
    [
        # Datelines after a wire, and an issue of a bulletin, which supplies the year.
        "(NEWS WIRE) Blue City, 5 March 2021: Blue College today signed an MoU with Green Institute.",
        "協定の締結\n\n会報「虹」令和3年4月号より\n虹会 委員会 森花子\n\n3月5日、市役所で協定の締結式を行いました。",
        # "Today" in a speech may be another day than the printed one; without a printed day it is that of the text.
        "8 March 2021\n\nBlue and Green signed an MoU on Friday, March 5. Ann said that the MoU signed today helps.",
        "5 March 2021\n\nBlue and Green signed an MoU. The rector said that the MoU signed today helps.",
        "2021年3月20日\n\n3月5日、虹大学は青空市と覚書を締結しました。学長は「本日覚書を締結しました」と述べました。",
        # A day that only a forum was on is not that of the signing, though it was timed to it.
        "2021年3月5日、教授が来訪し、覚書署名式が行われました。\n2021年3月7日の「集い」のための来学に合わせ、署名式が実現しました。",
        # Below the news: the first item of a list, the line after a heading.
        "2021年3月8日\n\n虹省は、緑省との協力覚書に署名しました。\n\n1.日時\n 2021年3月5日(金)\n\n2.場所\n 大臣室",
        "森づくり\n\n<森林保全協定の調印式>\n令和3年3月5日(金)16:00〜\n・場所:県庁",
        "緑市と国際親善都市を締結しました\n\n2021年3月5日、本市は緑市と国際親善都市の締結を行いました。",
        "協定を更新!\n\n2021年3月8日、緑社は協定の締結更新を発表しました。発表に先立つ2021年3月5日には、調印式に臨みました。",
        "緑省と覚書を締結\n\n2021年3月\n\n2021年3月5日、虹会長は緑省長と会談しました。\n\n会談後、両氏は覚書に調印しました。",
    ],
)
def test_day_in_a_text(text: str) -> None:
    """Other sentences and lines of a text decide on which day an agreement was signed."""
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2021-03-05"


def test_two_days_with_their_parties() -> None:
    """Two days in one sentence, each with those who signed on it, leave the day open."""
    text = "2011.10.06\n\n虹大学は9月15日に緑大学、タイの青大学、10月6日には赤大学の3大学と交流協定を締結した。"
    found = reading.read(text)
    assert [fact.text for fact in found.open["signed"]] == ["9月15日", "10月6日"]


def test_month_before_the_year_of_the_text() -> None:
    """Without a date line, a signing in a month of an earlier year than the text has named before is history."""
    text = "In September {} a delegation visited us. Talks led to the signing of an agreement in May 2013."
    assert reading.read(text.format(2024)).fact("instrument") is None
    assert reading.read(text.format(2013)).fact("instrument") is not None


def test_papers_that_are_each_signed() -> None:
    """それぞれ締結 gives a day to each of several papers: none is that of the agreement."""
    text = "2021年8月26日\n\n虹会は、6月23日に虹大学と研究協定を、7月3日に緑大学と連携協定をそれぞれ締結しました。"
    found = reading.read(text)
    assert [fact.text for fact in found.open["signed"]] == ["6月23日", "7月3日"]


def test_each_of_two_with_a_range_before() -> None:
    """A day that begins a range is no day of signing, for each of several papers either."""
    text = "2021年8月26日\n\n虹会は、4月1日から始まる事業のため、6月23日に虹大学と協定をそれぞれ締結しました。"
    signed = reading.read(text).fact("signed")
    assert signed is not None
    assert str(signed.value) == "2021-06-23"


def test_title_with_one_party() -> None:
    """A title that names one party says who that is only where a sentence does."""
    text = "MOU between Blue College and us\n\nThe document was signed today."
    assert [fact.field for fact in reading.read(text).facts if fact.field.startswith(("host", "partners"))] == []


def test_history_by_day() -> None:
    """A day of years ago makes a sentence history, far below the title."""
    lines = "\n\n".join(["Green Land joins Blue College", *["Both have worked together for long."] * 5])
    text = "30 August 2024\n\n{}\n\nOn 19 June 20{} an agreement on exchange was signed."
    assert reading.read(text.format(lines, 20)).fact("instrument") is None
    assert reading.read(text.format(lines, 24)).fact("instrument") is not None


def test_one_sentence_in_a_place() -> None:
    """A place after "in" is no month of long ago."""
    text = "A memorandum of understanding was signed between Blue College and Green Institute in Bluestan."
    assert reading.read(text).fact("instrument") is not None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Under the MoU, both will work together.", Instrument.MOU),
        ("The memorandum of understanding covers research.", Instrument.MOU),
        ("Speaking on the MoU, the rector thanked all.", Instrument.MOU),
        ("The rectors signed the MoU in the hall.", Instrument.MOU),
        ("The agreement, in the form of a Letter of Intent, was signed in the hall.", Instrument.LETTER_OF_INTENT),
        ("It was agreed under the MoU of both states.", Instrument.AGREEMENT),
        ("In March 2016 both signed the MoU on exchange.", Instrument.AGREEMENT),
        ("They have an MoU with Red School.", Instrument.AGREEMENT),
    ],
)
def test_what_is_called_an_agreement(sentence: str, kind: Instrument) -> None:
    """An agreement has the kind by which a sentence points back at it."""
    text = "8 March 2021\n\nBlue College and Green Institute signed a research agreement.\n\n{}"
    fact = reading.read(text.format(sentence)).fact("instrument")
    assert fact is not None
    assert fact.value is kind


@pytest.mark.parametrize(
    "text",
    [
        "Renewal of the Memorandum of Understanding between Blue College and Green Institute",
        "Blue College and Green Institute celebrated the renewal of their memorandum of understanding.",
        "Blue College has signed agreements with Green Institute and Red School.",
        "Blue College and Green Institute will be entering into a Memorandum of Understanding.",
        "Blue College and Green Institute have entered into a historic affiliation.",
        "Blue College and Green Institute Reach Primary Affiliation Agreement",
    ],
)
def test_news_of_an_agreement(text: str) -> None:
    """A renewal that is celebrated, agreements in the plural and an affiliation are news."""
    found = reading.read(f"8 March 2021\n\n{text}")
    assert {"partners[0]", "instrument"} & {fact.field for fact in found.facts}


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("a Letter of Understanding", Instrument.OTHER),
        ("two Letters of Understanding (LOU)", Instrument.OTHER),
        ("a Letter of Intent", Instrument.LETTER_OF_INTENT),
        ("a Memorandum of Intent", Instrument.MEMORANDUM),
        ("two Memoranda of Intent", Instrument.MEMORANDUM),
        ("two MOAs", Instrument.AGREEMENT),
        ("a Memorandum of Agreement", Instrument.AGREEMENT),
        ("a memorandum of strategic partnership", Instrument.MEMORANDUM),
        ("three memoranda of cooperation", Instrument.MOC),
        ("a joint statement", Instrument.OTHER),
        ("a sister-city pact", Instrument.OTHER),
        ("the Green Accords", Instrument.OTHER),
        ("a Mutual Recognition Arrangement", Instrument.OTHER),
        ("a partnership declaration", Instrument.OTHER),
        ("the Montreal Protocol", Instrument.OTHER),
        ("a licensing contract", Instrument.CONTRACT),
    ],
)
def test_every_paper_has_a_kind(paper: str, kind: Instrument) -> None:
    """Whatever paper is signed, the text is read and the paper has a kind."""
    for start in ("", "Both sides announce a partnership. "):
        fact = reading.read(f"{start}Blue College and Green Institute signed {paper} today.").fact("instrument")
        assert fact is not None
        assert fact.value is kind


def test_agreement_on_a_paper() -> None:
    """An agreement on a memorandum is the memorandum."""
    fact = reading.read("Blue College today announced agreement on a memorandum of understanding.").fact("instrument")
    assert fact is not None
    assert fact.value is Instrument.MOU


def test_agreement_on_a_scheme() -> None:
    """A title that tells of a scheme is that of a release where another tells of the signing."""
    text = "連絡制度について\n\n連絡に関する協定書の締結について\n\n虹会と青空会は、連絡に関する協定書を締結しました。"
    assert reading.read(text).fact("instrument") is not None


def test_page_that_asks_for_partners() -> None:
    """A page that calls for partners, or tells of a scheme, announces no agreement."""
    for title in ("森づくりの連携先を募集しています", "協定を結んで植樹ができる制度です。", "年頭のご挨拶"):
        assert reading.read(f"{title}\n\n虹大学は青空市と連携協定を締結しました。").facts == ()


def test_what_an_agreement_follows() -> None:
    """The day of the agreement that this one follows is not its own."""
    text = (
        "5 March 2021\n\nBlue College today signed Memorandums of Understanding with two museums. They follow a MoU on "
        "Culture between both states, signed on 29 January 2021 beside a treaty."
    )
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


def test_partners_of_many_years() -> None:
    """Those whom another party has partnered with since a year are not counted."""
    sentence = "Green Institute has partnered with five medical schools since 1988."
    assert "tallies" not in reading.read(HEADS["en"] + LEADS["en"] + sentence).fields()


@pytest.mark.parametrize(
    "text",
    [
        "Blue College announces a new partnership agreement with Green Institute.",
        "Blue College and Green Institute announce the renewal of their Memorandum of Cooperation.",
        "Notice of the Conclusion of a Tourism Promotion Agreement",
        "Blue College and Green Institute have strengthened their ties with a new Memorandum of Understanding.",
        "Blue College, Green Institute renew MoU",
        "Letter of intent with Green Institute\n\nThe rectors of both signed the letter.",
        "Blue College signed an MoU with Green Institute.\nA museum will show what is collected.",
        "Blue College is to establish a Memorandum of Understanding with Green Institute.",
    ],
)
def test_announcements(text: str) -> None:
    """An agreement is announced without a word on its signing."""
    assert reading.read(text).fact("instrument")


def test_history_far_from_the_title() -> None:
    """What was signed in a month is no news where a visit is told, though no date line says when."""
    text = "A visit\n\nHe came.\n\nHe met us.\n\nWe spoke.\n\nHe left.\n\nIn November 2020, the college signed an MoU."
    assert not reading.read(text).facts


def test_a_paper_named_after_the_news() -> None:
    """What the news calls an agreement is the paper that the next sentence names."""
    text = "Blue College announces a new agreement with Green Institute. This memorandum of understanding (MOU) is {}."
    fact = reading.read(text.format("new")).fact("instrument")
    assert fact is not None
    assert fact.value is Instrument.MOU


@pytest.mark.parametrize(
    "head",
    [
        "Blue City 7 March 2021: ",
        "Blue City, 7 March 2021 | 12:13 PM\n\n",
        "Blue-on-Sea, 7 March 2021. ",
        "News, Staff News / Sunday 7 March 2021\n\n",
        "2 min read 07 March 2021\n\n",
    ],
)
def test_datelines(head: str) -> None:
    """What is told as done today is counted from the dateline, not from the day of publication."""
    text = f"{head}Blue College and Green Institute today signed a memorandum of understanding."
    fact = reading.read(text, published=date(2021, 3, 8)).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-07"


def test_a_title_without_the_acronym() -> None:
    """基本合意書 in the title is what the sentence below calls 基本合意書（MOU）."""
    text = "虹社と基本合意書を締結\n\n青空会は虹社と3月5日に「医療の普及に関する基本合意書（MOU）」を締結しました。"
    found = reading.read(text)
    kind, names = found.fact("instrument"), found.fact("instrument_names")
    assert kind is not None
    assert names is not None
    assert (kind.value, names.value) == (Instrument.MOU, Text({"ja": "医療の普及に関する基本合意書", "en": "MOU"}))


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


def test_days_side_by_side() -> None:
    """What was signed with two parties on two days has no one day."""
    for sentence in (
        "Blue College signed the agreements on two days: on 5 March with Green Institute, 6 March with Red School.",
        "Blue College signed the agreement with Green Institute on 5 March and with Red School on 6 March.",
        "Blue College signed its fifth and sixth agreements with Green State on 5 March and Red State on 6 March.",
    ):
        found = reading.read(HEADS["en"] + sentence)
        assert found.fact("signed") is None
        assert [fact.text for fact in found.open["signed"]] == ["5 March", "6 March"]


@pytest.mark.parametrize(("lang", "sentence", "term"), both(TERMS_EN, TERMS_JA))
def test_term(lang: str, sentence: str, term: str) -> None:
    """A sentence says how long an agreement is in force."""
    fact = reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("term")
    assert fact is not None
    assert str(fact.value) == term


@pytest.mark.parametrize(("lang", "sentence", "day"), both(LAST_DAYS_EN, LAST_DAYS_JA))
def test_last_day(lang: str, sentence: str, day: str) -> None:
    """A sentence says until when an agreement is in force."""
    fact = reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("last_day")
    assert fact is not None
    assert str(fact.value) == day


@pytest.mark.parametrize(("lang", "sentence", "ordinal"), both(ORDINALS_EN, ORDINALS_JA))
def test_ordinal(lang: str, sentence: str, ordinal: int) -> None:
    """A sentence says which agreement it is."""
    found = reading.read(HEADS[lang] + LEADS[lang] + sentence).fields()["positions"]
    assert [position.ordinal for position in found] == [ordinal]


@pytest.mark.parametrize(("lang", "sentence", "total"), both(TOTALS_EN, TOTALS_JA))
def test_total(lang: str, sentence: str, total: int) -> None:
    """A sentence says how many partners there are."""
    found = reading.read(HEADS[lang] + LEADS[lang] + sentence).fields()["tallies"]
    assert [tally.total for tally in found] == [total]


EVERY_SENTENCE = [
    *both(SIGNED_EN, SIGNED_JA),
    *both(TERMS_EN, TERMS_JA),
    *both(LAST_DAYS_EN, LAST_DAYS_JA),
    *both(ORDINALS_EN, ORDINALS_JA),
    *both(TOTALS_EN, TOTALS_JA),
]


FIGURES = ("9" * 30, "9" * 5000, "1,000,000,000,000,000", "9,,9")


@pytest.mark.slow
@pytest.mark.parametrize("first", range(4))
def test_no_figures_are_too_long_to_read(first: int) -> None:
    """Whatever number stands in a sentence, the text is read."""
    for index, (lang, sentence, _) in enumerate(EVERY_SENTENCE[first::4]):
        figures = FIGURES[index % len(FIGURES)]
        found = reading.read(HEADS[lang] + LEADS[lang] + re.sub("[0-9]+", figures, sentence))
        assert all(found.source[fact.start : fact.end] == fact.text for fact in found.facts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # What stood before の, や or 、 belongs to it, and where it begins is unsure: the word of the paper is left.
        ("虹大学は3月5日に、再生医療の研究に関する基本合意書を締結しました。", "基本合意書"),
        ("虹大学と環境にやさしい農業に関する協定を締結しました。", "協定"),
        ("虹大学と医療、福祉に関する協定を締結しました。", "協定"),
        ("虹大学は青空市と医療や介護についての覚書を締結しました。", "覚書"),
        ("虹大学と連携に関する協定を締結しました。", "連携に関する協定"),
        ("虹大学は青空市と3月5日に、連携に関する協定を締結しました。", "連携に関する協定"),
        ("虹大学は青空市と3月5日、連携に関する協定を締結しました。", "連携に関する協定"),
        # Between quotation marks it is all of the name.
        ("虹大学と「再生医療の研究に関する基本合意書」を締結しました。", "再生医療の研究に関する基本合意書"),
        ("虹大学と「学生のための連携協定」（以下「本協定」）を締結しました。", "学生のための連携協定"),
        ("虹大学と青空市は『花と緑のまちづくり協定書』を締結しました。", "花と緑のまちづくり協定書"),
        # A word that points at a paper is no name of it.
        ("虹大学と連携について合意し、本協定を締結しました。", "協定"),
        ("虹大学と略称 覚書を締結しました。", "覚書"),
        ("虹大学と連携協定（以下「本協定」という。）を締結しました。本協定の期間は3年間です。", "連携協定"),
    ],
)
def test_names_of_papers_are_whole_or_short(text: str, name: str) -> None:
    """A name that may lack its beginning is not given."""
    found = reading.read(text).fact("instrument_names")
    assert found is not None
    assert (found.value, found.text) == (Text({"ja": name}), name)


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


def test_the_newest_of_several_signings() -> None:
    """Without a date line a signing of years before the newest one is history."""
    text = (
        "青空区は平成30年8月23日(木)、虹大学と包括協定の締結に合意し、調印式を行う。\n"
        "区と同大学は、平成19年8月31日に「相互協力に関する協定書」を締結した。\n\n"
        "包括協定書調印式\n1.日時 平成30年8月23日(木)午後2時30分"
    )
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2018-08-23"


def test_weekday_with_its_date_in_figures() -> None:
    """Tuesday (9/7) is the Tuesday before the text, whichever figure is the month, and nothing else."""
    text = "Tuesday, 9 July 2024\n\nBlue College signed an MoU with Green Institute on Tuesday ({})."
    for figures, day in (("9/7", "2024-07-09"), ("7/9", "2024-07-09"), ("10/7", None)):
        fact = reading.read(text.format(figures)).fact("signed")
        assert (str(fact.value) if fact else None) == day


@pytest.mark.parametrize("dash", ["–", "-", "to", "until"])
def test_row_of_the_period_is_no_date_line(dash: str) -> None:
    """What stands between two days makes them a period, though a dash follows a dateline too."""
    text = f"20 August 2025\n\nBlue College signed an MoU today.\n\nDuration: 1 April 2025 {dash} 31 March 2028"
    found = reading.read(text)
    days = [fact and str(fact.value) for fact in map(found.fact, ("announced", "in_force_from", "last_day"))]
    assert days == ["2025-08-20", "2025-04-01", "2028-03-31"]


def test_title_that_disagrees_with_the_text() -> None:
    """What the text calls the paper counts more than the short word of the title."""
    text = "BCS Sign 2-Yr Agreement\n\nBlue Board has signed a Strategic Alliance Memorandum (SAM) with Green Council."
    fact = reading.read(text).fact("instrument")
    assert fact is not None
    assert fact.value is Instrument.MEMORANDUM


def test_agreement_with_an_acronym_is_of_its_kind() -> None:
    """A cooperation agreement (MoU) is an MoU, and the director of MOC signs no memorandum of that kind."""
    text = "The rector of Blue College signed a cooperation agreement (MoU) with Green Institute."
    assert [fact.value for fact in reading.read(text).facts if fact.field == "instrument"] == [Instrument.MOU]
    text = "Blue Museum and the Museum of Ceramics signed an MoU. The director of MOC, Osaka, signed the MoU as well."
    assert [fact.value for fact in reading.read(text).facts if fact.field == "instrument"] == [Instrument.MOU]


def test_automatic_renewal_in_other_words() -> None:
    """異議なき場合は更に5年間延長し and "deemed to extend for" say that it goes on by itself."""
    for lang, sentence, every in (
        ("ja", "有効期間は5年間とする(双方異議なき場合、更に5年間延長し、以後同様とする)。", "P5Y"),
        ("en", "The MoU shall, unless a party objects, be deemed to extend for a further six months.", "P6M"),
    ):
        fact = reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("renewal")
        assert fact is not None
        assert fact.value == terms.Renewal(automatic=True, every=Term.parse(every))


@pytest.mark.parametrize(
    ("lang", "sentence", "at_most"),
    [
        ("ja", "有効期間は1年とし、1回に限り1年間自動更新します。", 1),
        ("ja", "協定は3年間有効で、二回まで自動更新します。", 2),
        ("ja", "協定は3年間有効で、3回を限度に自動更新します。", 3),
        ("ja", "協定は1年間有効で、以後1年ごとに自動更新します。", None),
        ("en", "The agreement is valid for one year and renews automatically once for one year.", 1),
        ("en", "The agreement is valid for one year and is automatically renewed up to three times.", 3),
        ("en", "The agreement is valid for one year and is automatically renewed for two further terms.", 2),
        ("en", "The agreement is valid for one year and is automatically renewed for a single further year.", 1),
        ("en", "The agreement may be extended twice by mutual consent.", 2),
        ("en", "The agreement may be extended once both sides agree.", None),
        ("en", "The agreement is valid for one year and is automatically renewed every year.", None),
    ],
)
def test_renewals_that_are_limited(lang: str, sentence: str, at_most: int | None) -> None:
    """How often an agreement may be renewed is part of what is read: without it, it would go on for ever."""
    fact = reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("renewal")
    assert fact is not None
    assert isinstance(fact.value, terms.Renewal)
    assert fact.value.at_most == at_most


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ja", "協定は1年間有効で、最長5年まで自動更新します。"),
        ("en", "The agreement is valid for one year and is automatically renewed for a maximum of five years."),
    ],
)
def test_renewals_up_to_a_length(lang: str, sentence: str) -> None:
    """A limit of years does not say how often an agreement is renewed, so no renewal is read."""
    assert reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("renewal") is None


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ja", "協定は2024年5月1日まで効力を生じません。"),
        ("ja", "協定の有効期間は2021年4月1日から2024年5月1日の前日までとします。"),
        ("ja", "協定の有効期間は2024年5月1日までの予定でしたが、1年延長します。"),
        ("ja", "協定は3年後の5月1日に失効します。"),
        ("en", "The agreement will not enter into force until 1 May 2024."),
        ("en", "The agreement is not effective until 1 May 2024."),
        ("en", "The agreement has no effect until 1 May 2024."),
        ("en", "The agreement may be terminated by either party until 1 May 2024."),
        ("en", "The agreement is on hold until 1 May 2024."),
        ("en", "The agreement shall remain in force until 1 May 2024 (exclusive)."),
        ("en", "The agreement is valid at least until 1 May 2024."),
        ("en", "The agreement is valid until 1 May 2024 at the earliest."),
        ("en", "The agreement has no open-ended commitments."),
    ],
)
def test_days_that_are_not_the_last(lang: str, sentence: str) -> None:
    """A day before which nothing is in force, an excluded one and an earlier plan give no end."""
    found = {fact.field for fact in reading.read(HEADS[lang] + LEADS[lang] + sentence).facts}
    assert found.isdisjoint({"last_day", "open_ended", "term"})


@pytest.mark.parametrize(
    "line",
    [
        "NEWS 2021年3月8日",
        "2021年3月8日発表",
        "虹大学｜2021年3月8日",
        "2021年3月8日 10時00分",
        "令和3年3月8日 虹センター",
    ],
)
def test_date_line_right_below_a_long_title(line: str) -> None:
    """A line of names and a date is no part of the title, though no blank line parts them."""
    title = "虹センターと緑大学附属病院が連携協定を締結しました"
    text = f"{title}\n{line}\n虹センターは3月5日、緑大学附属病院と協定を締結しました。"
    fact = reading.read(text).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-05"


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement is valid from 1 April 2021 to 31 March 2026.",
        "The agreement takes effect April 1, 2021, and covers research.",
        "The agreement starts on 1 April 2021 and ends on 31 March 2026.",
        "The agreement applies from 1 April 2021 and for five years.",
        "\n協定の効力の発生:2021年4月1日",
        "\n発効日/2021年4月1日",
        "\n協定は2021年4月1日にさかのぼって効力を生じます。",
        "The agreement becomes effective April 1, 2021.",
        "The agreement will last for three years from 1 April 2021.",
        "The agreement runs for a period of five years beginning April 1, 2021.",
        "The agreement is concluded for two years, beginning on 1 April 2021.",
        "\n協定は令和3年4月1日を以て発効し、有効期間は1年間とする。",
        "The agreement, which was signed by both chief executives, begins on 1 April 2021.",
        "\n令和3年4月1日から2年間を協定期間とし、お子さんをお預かりします。",
        "\n協定の適用開始日：令和3年4月1日",
        "\n施設の愛称の使用開始日：2021年4月1日",
        "The agreement comes into operation on 1 April 2021.",
        "The partnership starts on 1 April 2021 and goes on for three years.",
        "The validity of the MoU is five years w.e.f. 1 April 2021.",
        "The agreement, which went into effect April 1, 2021, covers research.",
    ],
)
def test_first_day(sentence: str) -> None:
    """Many words say from when an agreement is in force."""
    lang = "en" if sentence.isascii() else "ja"
    fact = reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("in_force_from")
    assert fact is not None
    assert str(fact.value) == "2021-04-01"


@pytest.mark.parametrize(
    ("lang", "sentence", "is_automatic"),
    [
        ("en", "It is valid for one year and renews automatically.", True),
        ("en", "The agreement is for one year and is extended for one year each time.", True),
        ("en", "The agreement is extended by one year, and likewise thereafter.", True),
        ("en", "Valid for three years and extendable by consent, the MoU covers research.", False),
        ("en", "It can be prolonged by written agreement.", False),
        ("ja", "協定は、双方が合意した場合に更新します。", False),
        ("ja", "協定の満了後の更新は、両校の協議によります。", False),
        ("en", "It stands for five years and can be extended if both sides wish.", False),
        ("en", "It commences on 1 April 2021 and may be extended by three years.", False),
        ("en", "The agreement is for ten years with the option to add five years.", False),
        ("en", "The memorandum ends in May; the parties may agree in writing on its extension.", False),
        ("en", "The parties to the agreement have provided for one renewal of the same length.", False),
        ("en", "It is prolonged by one year at a time if neither side gives notice.", True),
        ("ja", "協定期間は令和7年3月31日までです(以後1年更新)。", False),
        ("ja", "本覚書の有効期限は2022年6月30日です(以降は1年単位で継続)。", False),
        ("ja", "協定は、書面による通知がない限り、1年間更新されるものとします。", True),
        ("en", "The agreement is for 36 months and will lapse thereafter, unless extended in writing.", False),
        ("en", "After that, it renews itself year by year until one side withdraws.", True),
        ("ja", "協定期間が終わる前に実績を検証し、必要に応じて延長します。", False),
        ("ja", "協定は、利用状況を踏まえて最長で2年間延長することがあります。", False),
        ("ja", "協定の更新については、両者で改めて協議いたします。", False),
        ("ja", "満了後も、両大学の合意があれば更新されることになっています。", False),
        ("ja", "4年目以降も、両者の協議により継続できることとしています。", False),
        ("en", "The MoU is valid for three years and shall be automatically extended for a further two years.", True),
        ("en", "The duration is of 5 years, tacitly renewable for the same period.", True),
        (
            "en",
            "The agreement lasts for three years, when it will be reviewed for potential renewal for another three.",
            False,
        ),
    ],
)
def test_renewal(lang: str, sentence: str, is_automatic: bool) -> None:  # noqa: FBT001
    """A sentence says whether an agreement goes on by itself or if both agree."""
    fact = reading.read(HEADS[lang] + LEADS[lang] + sentence).fact("renewal")
    assert fact is not None
    assert isinstance(fact.value, terms.Renewal)
    assert fact.value.automatic is is_automatic


def test_articles_in_a_release() -> None:
    """A release may list the articles of the agreement that its title announces."""
    text = "虹村と緑市が友好交流協定を締結\n\n虹村と緑市は、協定を締結しました。\n\n主な内容\n第1条 教育の交流"
    assert reading.read(text).fact("instrument") is not None


@pytest.mark.parametrize(
    "line",
    [
        "組合報 令和3年3月号",
        "虹観光局(DMO)業界向けニュース Vol.88 2021年3月",
        "虹病院 広報誌「みず」第58号(令和3年3月)より",
    ],
)
def test_number_of_a_bulletin(line: str) -> None:
    """The month of a bulletin supplies the year of a day in it."""
    fact = reading.read(f"{line}\n\n虹会は2月17日、青空市と連携協定を締結しました。").fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-02-17"


def test_day_of_signing_beside_the_same_day_of_the_end() -> None:
    """The last day of the term does not supply the year of the day of signing."""
    text = "虹会は6月30日、青空市と連携協定を締結しました。\n協定期間 2023年7月1日~2024年6月30日"
    assert reading.read(text).fact("signed") is None
    fact = reading.read(text, published=date(2023, 7, 3)).fact("signed")
    assert fact is not None
    assert str(fact.value) == "2023-06-30"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("虹会は3月5日、青空市と連携協定を締結したと公表した。", "signed"),
        ("虹会は3月5日、青空市と連携協定を締結したと発表した。", "signed"),
        ("虹会は青空市と協定を締結しました。派遣期間は2年を予定しています。", "term"),
        ("虹会は青空市と協定を締結しました。移動販売の協定先は、当法人で9か所目です。", "positions[0]"),
        ("虹会は本日、全国11の自治体と協定を締結しました。", "tallies[0]"),
        ("虹会は青空市と協定を締結しました。同会はすでに10市町と協定を結んでおり、青空市は11件目。", "tallies[0]"),
        ("虹会は、2021年3月末で契約期間が満了する競技場の契約を、青空市と更新しました。", "last_day"),
    ],
)
def test_what_is_not_of_this_agreement(text: str, field: str) -> None:
    """An announcement, a posting, another's count, those that sign today, those before and an earlier end."""
    assert reading.read(text, published=date(2021, 3, 8)).fact(field) is None


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in SIGNED_EN])
def test_one_word_of_every_act_is_looked_for_first(sentence: str) -> None:
    """What says that something is signed has one of the words without which a sentence is not looked at."""
    for act in _acts.acts(sentence):
        words = sentence[act.start() : act.end() + len(" between")].lower()
        assert any(word in words for word in _signing.ANY_ACT)


def test_date_below_the_name_of_a_body() -> None:
    """The line with the date is not joined to the one above it."""
    head = "Blue Association of Credit\nPress release – for immediate use – Thursday 4 March 2021\n\n"
    fact = reading.read(f"{head}Blue Association today signed a memorandum of understanding.").fact("signed")
    assert fact is not None
    assert str(fact.value) == "2021-03-04"


GATE = "# one of the first characters below\n"
GATED = [
    pattern
    for module in (_japanese_in_force, _japanese_length, _japanese_renewal, _japanese_signing, _japanese_tallies)
    for pattern in vars(module).values()
    if isinstance(pattern, Pattern) and GATE in pattern.source
]


def test_first_characters_hide_nothing() -> None:
    """A pattern that begins with the characters it can begin with finds what it would find without them."""
    found = dict.fromkeys(range(len(GATED)), 0)
    ungated = [Pattern("(?:" + pattern.source.split(GATE, 1)[1], pattern.flags) for pattern in GATED]
    for lang, sentence, _ in EVERY_SENTENCE:
        flow = Flow(f"{HEADS[lang]}{LEADS[lang]}{sentence}\n{sentence}")
        text = marked(flow.text, days_in(flow, None))
        for index, (pattern, whole) in enumerate(zip(GATED, ungated, strict=True)):
            expected = [match.span() for match in whole.finditer(text)]
            assert [match.span() for match in pattern.finditer(text)] == expected
            found[index] += len(expected)
    assert all(found.values())


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in SIGNED_JA])
def test_one_word_of_every_japanese_act_is_looked_for_first(sentence: str) -> None:
    """What says that something is signed has one of the words without which a sentence is not looked at."""
    flow = Flow(sentence)
    for act in vars(_japanese_acts)["_SIGNING"].finditer(flow.text):
        assert any(word in flow.text for word in vars(_japanese_acts)["_ANY_ACT"]), act[0]


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


_MUCH_ELSE = "虹大学は多くの学生が学ぶ大学です。" * 15


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (f"虹大学は1月18日に式典を開きました。{_MUCH_ELSE}虹大学は18日、緑市と協定を締結しました。", "2021-02-18"),
        (f"虹大学は1月18日に式典を開きました。{_MUCH_ELSE}虹大学は18日(木)、緑市と協定を締結しました。", "2021-02-18"),
        (f"虹大学は18日、緑市と協定を締結しました。{_MUCH_ELSE}1月18日には式典を開きました。", "2021-02-18"),
        (f"1月18日~19日に緑市を訪れました。{_MUCH_ELSE}虹大学は19日、緑市と協定を締結しました。", "2021-01-19"),
    ],
)
def test_bare_day_is_of_these_weeks_unless_a_range_names_it(text: str, signed: str) -> None:
    """A day of the same number elsewhere does not give its month to a bare day; the end of a range does."""
    fact = reading.read(f"2021年3月1日\n\n{text}").fact("signed")
    assert fact is not None
    assert str(fact.value) == signed


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("Blue College will sign a MoU with Green Institute on Friday.", "2021-03-05"),
        ("Blue College will sign a MoU with Green Institute Friday morning.", "2021-03-05"),
        ("A MoU will be signed by Blue College with Green Institute on Wednesday.", "2021-03-03"),
        ("Blue College and Green Institute are set to sign a MoU on Tuesday.", "2021-03-09"),
        ("Blue College signed a MoU with Green Institute on Friday.", "2021-02-26"),
        ("Blue College, which will open soon, and Green Institute signed a MoU on Monday.", "2021-03-01"),
        ("Blue College signed a MoU with Green Institute today and for the first time opened its labs.", "2021-03-03"),
        ("Next Friday morning, Blue College will sign a MoU with Green Institute.", None),
        ("The coming Friday morning, Blue College signs a MoU with Green Institute.", None),
    ],
)
def test_weekday_of_what_will_be(sentence: str, signed: str | None) -> None:
    """A weekday is the last one, or the next one where something will be signed."""
    fact = reading.read(f"March 3, 2021\n\n{sentence}").fact("signed")
    assert (fact and str(fact.value)) == signed


@pytest.mark.parametrize(
    ("partner", "sentence"),
    [
        ("株式会社虹商事", "虹商事が自治体と協定を締結するのは3例目です。"),
        ("株式会社虹商事", "虹商事が自治\n体と協定を締結するのは3例目です。"),
        ("ＡＢＣ商事株式会社", "ＡＢＣ商事が自治体と協定を締結するのは3例目です。"),
        ("特定非営利活動法人虹の会", "虹の会が自治体と協定を締結するのは3例目です。"),
    ],
)
def test_number_whose_subject_is_a_partner(partner: str, sentence: str) -> None:
    """A number of the partner's own is not the host's, however the text is broken or wide."""
    found = reading.read(f"2021年3月1日\n\n緑市は3月1日、{partner}と連携協定を締結しました。{sentence}")
    assert found.fact("partners[0]") is not None
    assert found.fact("positions[0]") is None


@pytest.mark.parametrize("count", ["合計8団体", "計8団体", "約8団体", "累計8団体"])
def test_a_count_is_no_partner(count: str) -> None:
    """A total with a word before it counts bodies and is not the name of one."""
    fields = reading.read(f"{HEADS['ja']}{LEADS['ja']}提携先は{count}となりました。").fields()
    without = reading.read(HEADS["ja"] + LEADS["ja"]).fields()
    assert fields.get("partners") == without.get("partners")
    assert [tally.total for tally in fields["tallies"]] == [8]


def test_number_of_all() -> None:
    """What follows 全体では counts all partners, after a number abroad or alone."""
    for sentence, numbers in (
        ("連携協定の締結は、海外では3例目、全体では7例目となります。", [("partners-abroad", 3), ("partners", 7)]),
        ("全体では7例目となります。", [("partners", 7)]),
    ):
        found = reading.read(HEADS["ja"] + LEADS["ja"] + sentence).fields()["positions"]
        assert [(position.series, position.ordinal) for position in found] == numbers


@pytest.mark.parametrize("second", ["fifth", "5th", "twenty-first", "2nd"])
def test_number_of_all_and_of_those_abroad(second: str) -> None:
    """The words after a second number do not say what the first one counts."""
    text = f"It is our ninth partner and {second} overseas partner."
    found = reading.read(HEADS["en"] + LEADS["en"] + text).fields()["positions"]
    assert (found[0].series, found[0].ordinal) == ("partners", 9)


def test_quoted_name_with_long_brackets() -> None:
    """Brackets inside quotation marks may be longer than a name."""
    brackets = "(正式名称:緑の国際共同研究推進機構、所在地:青空県虹市中央区港島南町1丁目5番地東館3階)"
    found = reading.read(f"{HEADS['ja']}虹大学は、「緑バイオ機構{brackets}」と連携協定を締結しました。")
    assert [fact.value for fact in found.facts if fact.field.startswith("partners")] == ["緑バイオ機構"]
