"""Countries by their names in English and Japanese, and by their ISO 3166-1 codes."""

import unicodedata
from functools import cache
from typing import Final

from linkj_partners._patterns import Pattern

__all__ = ["NAMES", "country_of", "folded"]


def country_of(words: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country, or ``None`` where the words name none, or several.

    Args:
        words: A code of two or three letters, or a name in English or Japanese; or several of these for one country,
            divided by ``/``, brackets or line breaks.

    Examples:
        >>> (
        ...     country_of("Ireland/IE/アイルランド"),
        ...     country_of("the U.S.A."),
        ...     country_of("英国"),
        ...     country_of("Atlantis"),
        ... )
        ('IE', 'US', 'GB', None)
    """
    codes = _codes()
    if whole := codes.get(folded(words)):
        return whole
    found = {codes.get(folded(part)) for part in _parts(words)}
    return found.pop() if len(found) == 1 else None


_MARK: Final = Pattern(r"[/()（）\[\]［］|／\n,、;]")
_JAPANESE: Final = Pattern(r"[ぁ-ヿ㐀-鿿々ー・]+")


def _parts(words: str) -> list[str]:
    """Divide a cell at its marks and, where it has two scripts without a mark, between these: フランス France."""
    parts = _MARK.sub("\n", words).split("\n")
    if len(parts) == 1 and (match := _JAPANESE.search(words)):
        parts = [match[0], words[: match.start()], words[match.end() :]]
    return [part for part in parts if part.strip()]


def folded(name: str) -> str:
    """Drop letter case, accents, punctuation and the article, which do not tell countries apart."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    plain = unicodedata.normalize("NFC", "".join(letter for letter in plain if not "\u0300" <= letter <= "\u036f"))
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "".join(words[1:] if words[:1] == ["the"] else words)


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for line in NAMES.splitlines():
        code, *names = line.strip().split("|")
        codes |= {folded(name): code for name in (code, *names)}
    return codes


# Codes of two and three letters and names of ISO 3166-1; names of the Unicode Common Locale Data Repository in English
# and Japanese; other common names.
NAMES: Final = """\
AD|AND|Andorra|アンドラ|Principality of Andorra
AE|ARE|United Arab Emirates|アラブ首長国連邦|UAE|U.A.E.
AF|AFG|Afghanistan|アフガニスタン|Islamic Republic of Afghanistan
AG|ATG|Antigua & Barbuda|アンティグア・バーブーダ|Antigua and Barbuda
AI|AIA|Anguilla|アンギラ
AL|ALB|Albania|アルバニア|Republic of Albania
AM|ARM|Armenia|アルメニア|Republic of Armenia
AO|AGO|Angola|アンゴラ|Republic of Angola
AQ|ATA|Antarctica|南極
AR|ARG|Argentina|アルゼンチン|Argentine Republic|アルゼンチン共和国
AS|ASM|American Samoa|米領サモア
AT|AUT|Austria|オーストリア|オーストリア共和国|Republic of Austria
AU|AUS|Australia|オーストラリア|豪州|豪|オーストラリア連邦
AW|ABW|Aruba|アルバ
AX|ALA|Åland Islands|オーランド諸島
AZ|AZE|Azerbaijan|アゼルバイジャン|Republic of Azerbaijan
BA|BIH|Bosnia & Herzegovina|ボスニア・ヘルツェゴビナ|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina
BB|BRB|Barbados|バルバドス
BD|BGD|Bangladesh|バングラデシュ|People's Republic of Bangladesh|バングラデシュ人民共和国
BE|BEL|Belgium|ベルギー|ベルギー王国|Kingdom of Belgium
BF|BFA|Burkina Faso|ブルキナファソ
BG|BGR|Bulgaria|ブルガリア|Republic of Bulgaria
BH|BHR|Bahrain|バーレーン|Kingdom of Bahrain
BI|BDI|Burundi|ブルンジ|Republic of Burundi
BJ|BEN|Benin|ベナン|Republic of Benin
BL|BLM|St. Barthélemy|サン・バルテルミー|Saint Barthélemy
BM|BMU|Bermuda|バミューダ
BN|BRN|Brunei|ブルネイ|Brunei Darussalam|ブルネイ・ダルサラーム
BO|BOL|Bolivia|ボリビア|Plurinational State of Bolivia|Bolivia, Plurinational State of
BQ|BES|Caribbean Netherlands|オランダ領カリブ|Bonaire, Sint Eustatius and Saba
BR|BRA|Brazil|ブラジル|Federative Republic of Brazil|ブラジル連邦共和国
BS|BHS|Bahamas|バハマ|Commonwealth of the Bahamas
BT|BTN|Bhutan|ブータン|Kingdom of Bhutan
BV|BVT|Bouvet Island|ブーベ島
BW|BWA|Botswana|ボツワナ|Republic of Botswana
BY|BLR|Belarus|ベラルーシ|Republic of Belarus
BZ|BLZ|Belize|ベリーズ
CA|CAN|Canada|カナダ
CC|CCK|Cocos (Keeling) Islands|ココス(キーリング)諸島
CD|COD|Congo - Kinshasa|コンゴ民主共和国(キンシャサ)|DR Congo|Democratic Republic of the Congo|コンゴ民主共和国
CD|Congo, The Democratic Republic of the|Congo, Democratic Republic of the|Congo (Democratic Republic)
CF|CAF|Central African Republic|中央アフリカ共和国
CG|COG|Congo - Brazzaville|コンゴ共和国(ブラザビル)|Republic of the Congo|コンゴ共和国|Congo|Congo, Republic of the
CH|CHE|Switzerland|スイス|スイス連邦|Swiss Confederation
CI|CIV|Côte d’Ivoire|コートジボワール|Ivory Coast|Cote d'Ivoire|Côte d'Ivoire|Republic of Côte d'Ivoire
CI|コートジボアール
CK|COK|Cook Islands|クック諸島
CL|CHL|Chile|チリ|Republic of Chile|チリ共和国
CM|CMR|Cameroon|カメルーン|Republic of Cameroon
CN|CHN|China|中国|People's Republic of China|PRC|P.R. China|Mainland China|中華人民共和国
CO|COL|Colombia|コロンビア|Republic of Colombia
CR|CRI|Costa Rica|コスタリカ|Republic of Costa Rica
CU|CUB|Cuba|キューバ|Republic of Cuba
CV|CPV|Cape Verde|カーボベルデ|Cabo Verde|Republic of Cabo Verde|カボベルデ
CW|CUW|Curaçao|キュラソー
CX|CXR|Christmas Island|クリスマス島
CY|CYP|Cyprus|キプロス|Republic of Cyprus
CZ|CZE|Czechia|チェコ|Czech Republic|チェコ共和国
DE|DEU|Germany|ドイツ|独|独国|Federal Republic of Germany|ドイツ連邦共和国|ドイツ連邦
DJ|DJI|Djibouti|ジブチ|Republic of Djibouti
DK|DNK|Denmark|デンマーク|デンマーク王国|Kingdom of Denmark
DM|DMA|Dominica|ドミニカ国|Commonwealth of Dominica
DO|DOM|Dominican Republic|ドミニカ共和国
DZ|DZA|Algeria|アルジェリア|People's Democratic Republic of Algeria
EC|ECU|Ecuador|エクアドル|Republic of Ecuador
EE|EST|Estonia|エストニア|Republic of Estonia
EG|EGY|Egypt|エジプト|Arab Republic of Egypt|エジプト・アラブ共和国
EH|ESH|Western Sahara|西サハラ
ER|ERI|Eritrea|エリトリア|the State of Eritrea
ES|ESP|Spain|スペイン|スペイン王国|Kingdom of Spain|西
ET|ETH|Ethiopia|エチオピア|Federal Democratic Republic of Ethiopia
FI|FIN|Finland|フィンランド|Republic of Finland|フィンランド共和国
FJ|FJI|Fiji|フィジー|Republic of Fiji|フィジー共和国
FK|FLK|Falkland Islands|フォークランド諸島|Falkland Islands (Malvinas)
FM|FSM|Micronesia|ミクロネシア連邦|Micronesia, Federated States of|Federated States of Micronesia
FO|FRO|Faroe Islands|フェロー諸島
FR|FRA|France|フランス|仏|仏国|French Republic|フランス共和国
GA|GAB|Gabon|ガボン|Gabonese Republic
GB|GBR|United Kingdom|イギリス|UK|U.K.|Great Britain|England|Scotland|Wales|英国|連合王国
GB|United Kingdom of Great Britain and Northern Ireland|英|Northern Ireland
GB|U.K. of Great Britain and Northern Ireland|グレートブリテン及び北アイルランド連合王国
GD|GRD|Grenada|グレナダ
GE|GEO|Georgia|ジョージア|グルジア
GF|GUF|French Guiana|仏領ギアナ
GG|GGY|Guernsey|ガーンジー
GH|GHA|Ghana|ガーナ|Republic of Ghana
GI|GIB|Gibraltar|ジブラルタル
GL|GRL|Greenland|グリーンランド
GM|GMB|Gambia|ガンビア|Republic of the Gambia
GN|GIN|Guinea|ギニア|Republic of Guinea
GP|GLP|Guadeloupe|グアドループ
GQ|GNQ|Equatorial Guinea|赤道ギニア|Republic of Equatorial Guinea
GR|GRC|Greece|ギリシャ|Hellenic Republic|ギリシア|ギリシャ共和国
GS|SGS|South Georgia & South Sandwich Islands|サウスジョージア・サウスサンドウィッチ諸島
GS|South Georgia and the South Sandwich Islands
GT|GTM|Guatemala|グアテマラ|Republic of Guatemala
GU|GUM|Guam|グアム
GW|GNB|Guinea-Bissau|ギニアビサウ|Republic of Guinea-Bissau
GY|GUY|Guyana|ガイアナ|Republic of Guyana
HK|HKG|Hong Kong SAR China|中華人民共和国香港特別行政区|Hong Kong|香港
HK|Hong Kong Special Administrative Region of China|Hong Kong SAR|香港特別行政区
HM|HMD|Heard & McDonald Islands|ハード島・マクドナルド諸島|Heard Island and McDonald Islands
HN|HND|Honduras|ホンジュラス|Republic of Honduras
HR|HRV|Croatia|クロアチア|Republic of Croatia
HT|HTI|Haiti|ハイチ|Republic of Haiti
HU|HUN|Hungary|ハンガリー|ハンガリー共和国
ID|IDN|Indonesia|インドネシア|インドネシア共和国|Republic of Indonesia
IE|IRL|Ireland|アイルランド|Republic of Ireland|アイルランド共和国
IL|ISR|Israel|イスラエル|State of Israel|イスラエル国
IM|IMN|Isle of Man|マン島
IN|IND|India|インド|印度|Republic of India|インド共和国
IO|IOT|British Indian Ocean Territory|英領インド洋地域
IQ|IRQ|Iraq|イラク|Republic of Iraq
IR|IRN|Iran|イラン|Islamic Republic of Iran|Iran, Islamic Republic of
IS|ISL|Iceland|アイスランド|Republic of Iceland
IT|ITA|Italy|イタリア|伊|伊国|Italian Republic|イタリア共和国
JE|JEY|Jersey|ジャージー
JM|JAM|Jamaica|ジャマイカ
JO|JOR|Jordan|ヨルダン|Hashemite Kingdom of Jordan
JP|JPN|Japan|日本|日本国|本邦
KE|KEN|Kenya|ケニア|Republic of Kenya
KG|KGZ|Kyrgyzstan|キルギス|Kyrgyz Republic
KH|KHM|Cambodia|カンボジア|カンボジア王国|Kingdom of Cambodia
KI|KIR|Kiribati|キリバス|Republic of Kiribati
KM|COM|Comoros|コモロ|Union of the Comoros
KN|KNA|St. Kitts & Nevis|セントクリストファー・ネーヴィス|Saint Kitts and Nevis
KP|PRK|North Korea|北朝鮮|DPRK|朝鮮民主主義人民共和国|Korea, Democratic People's Republic of
KP|Democratic People's Republic of Korea|Korea (North)
KR|KOR|South Korea|韓国|Republic of Korea|Korea, Republic of|ROK|大韓民国|韓|Korea (South)|Korea (Republic of)
KR|Korea, South
KW|KWT|Kuwait|クウェート|State of Kuwait
KY|CYM|Cayman Islands|ケイマン諸島
KZ|KAZ|Kazakhstan|カザフスタン|カザフスタン共和国|Republic of Kazakhstan
LA|LAO|Laos|ラオス|Lao PDR|Lao People's Democratic Republic|ラオス人民民主共和国
LB|LBN|Lebanon|レバノン|Lebanese Republic
LC|LCA|St. Lucia|セントルシア|Saint Lucia
LI|LIE|Liechtenstein|リヒテンシュタイン|Principality of Liechtenstein
LK|LKA|Sri Lanka|スリランカ|Democratic Socialist Republic of Sri Lanka|スリランカ民主社会主義共和国
LR|LBR|Liberia|リベリア|Republic of Liberia
LS|LSO|Lesotho|レソト|Kingdom of Lesotho
LT|LTU|Lithuania|リトアニア|Republic of Lithuania
LU|LUX|Luxembourg|ルクセンブルク|Grand Duchy of Luxembourg
LV|LVA|Latvia|ラトビア|Republic of Latvia
LY|LBY|Libya|リビア
MA|MAR|Morocco|モロッコ|Kingdom of Morocco
MC|MCO|Monaco|モナコ|Principality of Monaco
MD|MDA|Moldova|モルドバ|Republic of Moldova|Moldova, Republic of
ME|MNE|Montenegro|モンテネグロ
MF|MAF|St. Martin|サン・マルタン|Saint Martin (French part)
MG|MDG|Madagascar|マダガスカル|Republic of Madagascar
MH|MHL|Marshall Islands|マーシャル諸島|Republic of the Marshall Islands
MK|MKD|North Macedonia|北マケドニア|Macedonia|Republic of North Macedonia|マケドニア
ML|MLI|Mali|マリ|Republic of Mali
MM|MMR|Myanmar (Burma)|ミャンマー (ビルマ)|Burma|Myanmar|Republic of Myanmar|ミャンマー
MN|MNG|Mongolia|モンゴル|モンゴル国
MO|MAC|Macao SAR China|中華人民共和国マカオ特別行政区|Macau|Macao|マカオ|澳門
MO|Macao Special Administrative Region of China|Macao SAR
MP|MNP|Northern Mariana Islands|北マリアナ諸島|Commonwealth of the Northern Mariana Islands
MQ|MTQ|Martinique|マルティニーク
MR|MRT|Mauritania|モーリタニア|Islamic Republic of Mauritania
MS|MSR|Montserrat|モントセラト
MT|MLT|Malta|マルタ|Republic of Malta
MU|MUS|Mauritius|モーリシャス|Republic of Mauritius
MV|MDV|Maldives|モルディブ|Republic of Maldives
MW|MWI|Malawi|マラウイ|Republic of Malawi
MX|MEX|Mexico|メキシコ|United Mexican States|メキシコ合衆国
MY|MYS|Malaysia|マレーシア|Kingdom of Malaysia
MZ|MOZ|Mozambique|モザンビーク|Republic of Mozambique
NA|NAM|Namibia|ナミビア|Republic of Namibia
NC|NCL|New Caledonia|ニューカレドニア
NE|NER|Niger|ニジェール|Republic of the Niger
NF|NFK|Norfolk Island|ノーフォーク島
NG|NGA|Nigeria|ナイジェリア|Federal Republic of Nigeria
NI|NIC|Nicaragua|ニカラグア|Republic of Nicaragua
NL|NLD|Netherlands|オランダ|Holland|The Netherlands|Kingdom of the Netherlands|蘭|オランダ王国
NO|NOR|Norway|ノルウェー|Kingdom of Norway|ノルウェー王国
NP|NPL|Nepal|ネパール|Federal Democratic Republic of Nepal|ネパール連邦民主共和国
NR|NRU|Nauru|ナウル|Republic of Nauru
NU|NIU|Niue|ニウエ
NZ|NZL|New Zealand|ニュージーランド|NZ
OM|OMN|Oman|オマーン|Sultanate of Oman
PA|PAN|Panama|パナマ|Republic of Panama
PE|PER|Peru|ペルー|Republic of Peru|ペルー共和国
PF|PYF|French Polynesia|仏領ポリネシア
PG|PNG|Papua New Guinea|パプアニューギニア|Independent State of Papua New Guinea
PH|PHL|Philippines|フィリピン|The Philippines|Republic of the Philippines|フィリピン共和国
PK|PAK|Pakistan|パキスタン|Islamic Republic of Pakistan
PL|POL|Poland|ポーランド|ポーランド共和国|Republic of Poland
PM|SPM|St. Pierre & Miquelon|サンピエール島・ミクロン島|Saint Pierre and Miquelon
PN|PCN|Pitcairn Islands|ピトケアン諸島|Pitcairn
PR|PRI|Puerto Rico|プエルトリコ
PS|PSE|Palestinian Territories|パレスチナ自治区|Palestine|パレスチナ|Palestine, State of|the State of Palestine
PS|State of Palestine
PT|PRT|Portugal|ポルトガル|Portuguese Republic|ポルトガル共和国
PW|PLW|Palau|パラオ|Republic of Palau
PY|PRY|Paraguay|パラグアイ|Republic of Paraguay
QA|QAT|Qatar|カタール|State of Qatar
RE|REU|Réunion|レユニオン
RO|ROU|Romania|ルーマニア
RS|SRB|Serbia|セルビア|Republic of Serbia
RU|RUS|Russia|ロシア|Russian Federation|ロシア連邦|露
RW|RWA|Rwanda|ルワンダ|Rwandese Republic
SA|SAU|Saudi Arabia|サウジアラビア|Kingdom of Saudi Arabia|サウジアラビア王国
SB|SLB|Solomon Islands|ソロモン諸島
SC|SYC|Seychelles|セーシェル|Republic of Seychelles
SD|SDN|Sudan|スーダン|Republic of the Sudan
SE|SWE|Sweden|スウェーデン|スウェーデン王国|Kingdom of Sweden
SG|SGP|Singapore|シンガポール|シンガポール共和国|Republic of Singapore|星
SH|SHN|St. Helena|セントヘレナ|Saint Helena, Ascension and Tristan da Cunha|St. Helena, Ascension & Tristan da Cunha
SI|SVN|Slovenia|スロベニア|Republic of Slovenia
SJ|SJM|Svalbard & Jan Mayen|スバールバル諸島・ヤンマイエン島|Svalbard and Jan Mayen
SK|SVK|Slovakia|スロバキア|Slovak Republic
SL|SLE|Sierra Leone|シエラレオネ|Republic of Sierra Leone
SM|SMR|San Marino|サンマリノ|Republic of San Marino
SN|SEN|Senegal|セネガル|Republic of Senegal
SO|SOM|Somalia|ソマリア|Federal Republic of Somalia
SR|SUR|Suriname|スリナム|Republic of Suriname
SS|SSD|South Sudan|南スーダン|Republic of South Sudan
ST|STP|São Tomé & Príncipe|サントメ・プリンシペ|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe
SV|SLV|El Salvador|エルサルバドル|Republic of El Salvador
SX|SXM|Sint Maarten|シント・マールテン|Sint Maarten (Dutch part)
SY|SYR|Syria|シリア|Syrian Arab Republic
SZ|SWZ|Eswatini|エスワティニ|Swaziland|Kingdom of Eswatini|スワジランド
TC|TCA|Turks & Caicos Islands|タークス・カイコス諸島|Turks and Caicos Islands
TD|TCD|Chad|チャド|Republic of Chad
TF|ATF|French Southern Territories|仏領極南諸島|French Southern and Antarctic Lands
TG|TGO|Togo|トーゴ|Togolese Republic
TH|THA|Thailand|タイ|タイ王国|Kingdom of Thailand
TJ|TJK|Tajikistan|タジキスタン|Republic of Tajikistan
TK|TKL|Tokelau|トケラウ
TL|TLS|Timor-Leste|東ティモール|Democratic Republic of Timor-Leste
TM|TKM|Turkmenistan|トルクメニスタン
TN|TUN|Tunisia|チュニジア|Republic of Tunisia
TO|TON|Tonga|トンガ|Kingdom of Tonga
TR|TUR|Türkiye|トルコ|Turkey|トルコ共和国|Republic of Türkiye
TT|TTO|Trinidad & Tobago|トリニダード・トバゴ|Trinidad and Tobago|Republic of Trinidad and Tobago
TV|TUV|Tuvalu|ツバル
TW|TWN|Taiwan|台湾|Taiwan, R.O.C.|Chinese Taipei|中華民国|Taiwan, Province of China|Republic of China
TZ|TZA|Tanzania|タンザニア|United Republic of Tanzania|Tanzania, United Republic of
UA|UKR|Ukraine|ウクライナ|ウクライナ国
UG|UGA|Uganda|ウガンダ|Republic of Uganda
UM|UMI|U.S. Outlying Islands|合衆国領有小離島|United States Minor Outlying Islands
US|USA|United States|アメリカ合衆国|United States of America|U.S.A.|U.S.|アメリカ|米国|米|合衆国
UY|URY|Uruguay|ウルグアイ|Eastern Republic of Uruguay
UZ|UZB|Uzbekistan|ウズベキスタン|ウズベキスタン共和国|Republic of Uzbekistan
VA|VAT|Vatican City|バチカン市国|Vatican|Holy See (Vatican City State)|Holy See|バチカン
VC|VCT|St. Vincent & Grenadines|セントビンセント及びグレナディーン諸島|Saint Vincent and the Grenadines
VE|VEN|Venezuela|ベネズエラ|Bolivarian Republic of Venezuela|Venezuela, Bolivarian Republic of
VG|VGB|British Virgin Islands|英領ヴァージン諸島|Virgin Islands, British
VI|VIR|U.S. Virgin Islands|米領ヴァージン諸島|Virgin Islands, U.S.|Virgin Islands of the United States
VN|VNM|Vietnam|ベトナム|Viet Nam|Socialist Republic of Viet Nam|ベトナム社会主義共和国|ヴェトナム|越
VU|VUT|Vanuatu|バヌアツ|Republic of Vanuatu
WF|WLF|Wallis & Futuna|ウォリス・フツナ|Wallis and Futuna
WS|WSM|Samoa|サモア|Independent State of Samoa
YE|YEM|Yemen|イエメン|Republic of Yemen
YT|MYT|Mayotte|マヨット
ZA|ZAF|South Africa|南アフリカ|Republic of South Africa|南アフリカ共和国
ZM|ZMB|Zambia|ザンビア|Republic of Zambia
ZW|ZWE|Zimbabwe|ジンバブエ|Republic of Zimbabwe"""
