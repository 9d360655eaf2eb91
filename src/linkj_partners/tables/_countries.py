"""Countries by their names in English and Japanese, and by their ISO 3166-1 codes."""

import unicodedata
from functools import cache
from typing import Final

from linkj_partners._checks import COUNTRY_CODES

__all__ = ["country_of"]


def country_of(words: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country, or ``None`` where the words name none, or several.

    Args:
        words: A code or a name in English or Japanese; several of one country may be separated by ``/``.

    Examples:
        >>> country_of("Ireland/IE/アイルランド"), country_of("the U.S.A."), country_of("英国"), country_of("Atlantis")
        ('IE', 'US', 'GB', None)
    """
    codes = {_codes().get(_folded(part)) for part in [words, *words.split("/")] if part.strip()}
    named = codes - {None}
    # The whole need not be a name where all of its parts are.
    is_whole = _folded(words) in _codes()
    unknown = None in codes and not is_whole and any(_folded(part) not in _codes() for part in words.split("/"))
    return named.pop() if len(named) == 1 and not unknown else None


def _folded(name: str) -> str:
    """Drop letter case, accents, punctuation and the article, which do not tell countries apart."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    letters = "".join(
        character if character.isalnum() else " " for character in plain if not unicodedata.combining(character)
    )
    words = letters.split()
    return "".join(words[1:] if words[:1] == ["the"] else words)


@cache
def _codes() -> dict[str, str]:
    codes = {code.casefold(): code for code in COUNTRY_CODES}
    for line in _NAMES.split("\n"):
        code, *names = line.strip().split("|")
        codes.update((_folded(name), code) for name in names)
    return codes


# The names of the Unicode Common Locale Data Repository in English and Japanese, then other common ones.
_NAMES: Final = """\
AD|Andorra|アンドラ
    AE|United Arab Emirates|アラブ首長国連邦|UAE|U.A.E.
    AF|Afghanistan|アフガニスタン
    AG|Antigua & Barbuda|アンティグア・バーブーダ
    AI|Anguilla|アンギラ
    AL|Albania|アルバニア
    AM|Armenia|アルメニア
    AO|Angola|アンゴラ
    AQ|Antarctica|南極
    AR|Argentina|アルゼンチン
    AS|American Samoa|米領サモア
    AT|Austria|オーストリア|オーストリア共和国
    AU|Australia|オーストラリア|豪州|豪
    AW|Aruba|アルバ
    AX|Åland Islands|オーランド諸島
    AZ|Azerbaijan|アゼルバイジャン
    BA|Bosnia & Herzegovina|ボスニア・ヘルツェゴビナ
    BB|Barbados|バルバドス
    BD|Bangladesh|バングラデシュ
    BE|Belgium|ベルギー|ベルギー王国
    BF|Burkina Faso|ブルキナファソ
    BG|Bulgaria|ブルガリア
    BH|Bahrain|バーレーン
    BI|Burundi|ブルンジ
    BJ|Benin|ベナン
    BL|St. Barthélemy|サン・バルテルミー
    BM|Bermuda|バミューダ
    BN|Brunei|ブルネイ|Brunei Darussalam
    BO|Bolivia|ボリビア|Plurinational State of Bolivia
    BQ|Caribbean Netherlands|オランダ領カリブ
    BR|Brazil|ブラジル
    BS|Bahamas|バハマ
    BT|Bhutan|ブータン
    BV|Bouvet Island|ブーベ島
    BW|Botswana|ボツワナ
    BY|Belarus|ベラルーシ
    BZ|Belize|ベリーズ
    CA|Canada|カナダ
    CC|Cocos (Keeling) Islands|ココス(キーリング)諸島
    CD|Congo - Kinshasa|コンゴ民主共和国(キンシャサ)|DR Congo|Democratic Republic of the Congo|コンゴ民主共和国
    CF|Central African Republic|中央アフリカ共和国
    CG|Congo - Brazzaville|コンゴ共和国(ブラザビル)|Republic of the Congo|コンゴ共和国
    CH|Switzerland|スイス|スイス連邦
    CI|Côte d’Ivoire|コートジボワール|Ivory Coast|Cote d'Ivoire
    CK|Cook Islands|クック諸島
    CL|Chile|チリ
    CM|Cameroon|カメルーン
    CN|China|中国|People's Republic of China|PRC|P.R. China|Mainland China|中華人民共和国
    CO|Colombia|コロンビア
    CR|Costa Rica|コスタリカ
    CU|Cuba|キューバ
    CV|Cape Verde|カーボベルデ|Cabo Verde
    CW|Curaçao|キュラソー
    CX|Christmas Island|クリスマス島
    CY|Cyprus|キプロス
    CZ|Czechia|チェコ|Czech Republic|チェコ共和国
    DE|Germany|ドイツ|独|独国|Federal Republic of Germany|ドイツ連邦共和国
    DJ|Djibouti|ジブチ
    DK|Denmark|デンマーク|デンマーク王国
    DM|Dominica|ドミニカ国
    DO|Dominican Republic|ドミニカ共和国
    DZ|Algeria|アルジェリア
    EC|Ecuador|エクアドル
    EE|Estonia|エストニア
    EG|Egypt|エジプト
    EH|Western Sahara|西サハラ
    ER|Eritrea|エリトリア
    ES|Spain|スペイン|スペイン王国
    ET|Ethiopia|エチオピア
    FI|Finland|フィンランド
    FJ|Fiji|フィジー
    FK|Falkland Islands|フォークランド諸島
    FM|Micronesia|ミクロネシア連邦
    FO|Faroe Islands|フェロー諸島
    FR|France|フランス|仏|仏国|French Republic|フランス共和国
    GA|Gabon|ガボン
    GB|United Kingdom|イギリス|UK|U.K.|Great Britain|England|Scotland|Wales|英国|連合王国
    GD|Grenada|グレナダ
    GE|Georgia|ジョージア
    GF|French Guiana|仏領ギアナ
    GG|Guernsey|ガーンジー
    GH|Ghana|ガーナ
    GI|Gibraltar|ジブラルタル
    GL|Greenland|グリーンランド
    GM|Gambia|ガンビア
    GN|Guinea|ギニア
    GP|Guadeloupe|グアドループ
    GQ|Equatorial Guinea|赤道ギニア
    GR|Greece|ギリシャ
    GS|South Georgia & South Sandwich Islands|サウスジョージア・サウスサンドウィッチ諸島
    GT|Guatemala|グアテマラ
    GU|Guam|グアム
    GW|Guinea-Bissau|ギニアビサウ
    GY|Guyana|ガイアナ
    HK|Hong Kong SAR China|中華人民共和国香港特別行政区|Hong Kong|香港
    HM|Heard & McDonald Islands|ハード島・マクドナルド諸島
    HN|Honduras|ホンジュラス
    HR|Croatia|クロアチア
    HT|Haiti|ハイチ
    HU|Hungary|ハンガリー|ハンガリー共和国
    ID|Indonesia|インドネシア|インドネシア共和国
    IE|Ireland|アイルランド|Republic of Ireland
    IL|Israel|イスラエル
    IM|Isle of Man|マン島
    IN|India|インド|印度
    IO|British Indian Ocean Territory|英領インド洋地域
    IQ|Iraq|イラク
    IR|Iran|イラン|Islamic Republic of Iran
    IS|Iceland|アイスランド
    IT|Italy|イタリア|伊|伊国
    JE|Jersey|ジャージー
    JM|Jamaica|ジャマイカ
    JO|Jordan|ヨルダン
    JP|Japan|日本|日本国|本邦
    KE|Kenya|ケニア
    KG|Kyrgyzstan|キルギス
    KH|Cambodia|カンボジア|カンボジア王国
    KI|Kiribati|キリバス
    KM|Comoros|コモロ
    KN|St. Kitts & Nevis|セントクリストファー・ネーヴィス
    KP|North Korea|北朝鮮|DPRK|朝鮮民主主義人民共和国
    KR|South Korea|韓国|Republic of Korea|Korea, Republic of|ROK|大韓民国
    KW|Kuwait|クウェート
    KY|Cayman Islands|ケイマン諸島
    KZ|Kazakhstan|カザフスタン|カザフスタン共和国
    LA|Laos|ラオス|Lao PDR|Lao People's Democratic Republic
    LB|Lebanon|レバノン
    LC|St. Lucia|セントルシア
    LI|Liechtenstein|リヒテンシュタイン
    LK|Sri Lanka|スリランカ
    LR|Liberia|リベリア
    LS|Lesotho|レソト
    LT|Lithuania|リトアニア
    LU|Luxembourg|ルクセンブルク
    LV|Latvia|ラトビア
    LY|Libya|リビア
    MA|Morocco|モロッコ
    MC|Monaco|モナコ
    MD|Moldova|モルドバ|Republic of Moldova
    ME|Montenegro|モンテネグロ
    MF|St. Martin|サン・マルタン
    MG|Madagascar|マダガスカル
    MH|Marshall Islands|マーシャル諸島
    MK|North Macedonia|北マケドニア|Macedonia
    ML|Mali|マリ
    MM|Myanmar (Burma)|ミャンマー (ビルマ)|Burma
    MN|Mongolia|モンゴル|モンゴル国
    MO|Macao SAR China|中華人民共和国マカオ特別行政区|Macau|Macao|マカオ|澳門
    MP|Northern Mariana Islands|北マリアナ諸島
    MQ|Martinique|マルティニーク
    MR|Mauritania|モーリタニア
    MS|Montserrat|モントセラト
    MT|Malta|マルタ
    MU|Mauritius|モーリシャス
    MV|Maldives|モルディブ
    MW|Malawi|マラウイ
    MX|Mexico|メキシコ
    MY|Malaysia|マレーシア
    MZ|Mozambique|モザンビーク
    NA|Namibia|ナミビア
    NC|New Caledonia|ニューカレドニア
    NE|Niger|ニジェール
    NF|Norfolk Island|ノーフォーク島
    NG|Nigeria|ナイジェリア
    NI|Nicaragua|ニカラグア
    NL|Netherlands|オランダ|Holland|The Netherlands
    NO|Norway|ノルウェー
    NP|Nepal|ネパール
    NR|Nauru|ナウル
    NU|Niue|ニウエ
    NZ|New Zealand|ニュージーランド
    OM|Oman|オマーン
    PA|Panama|パナマ
    PE|Peru|ペルー
    PF|French Polynesia|仏領ポリネシア
    PG|Papua New Guinea|パプアニューギニア
    PH|Philippines|フィリピン|The Philippines
    PK|Pakistan|パキスタン
    PL|Poland|ポーランド|ポーランド共和国
    PM|St. Pierre & Miquelon|サンピエール島・ミクロン島
    PN|Pitcairn Islands|ピトケアン諸島
    PR|Puerto Rico|プエルトリコ
    PS|Palestinian Territories|パレスチナ自治区|Palestine|パレスチナ
    PT|Portugal|ポルトガル
    PW|Palau|パラオ
    PY|Paraguay|パラグアイ
    QA|Qatar|カタール
    RE|Réunion|レユニオン
    RO|Romania|ルーマニア
    RS|Serbia|セルビア
    RU|Russia|ロシア|Russian Federation|ロシア連邦
    RW|Rwanda|ルワンダ
    SA|Saudi Arabia|サウジアラビア
    SB|Solomon Islands|ソロモン諸島
    SC|Seychelles|セーシェル
    SD|Sudan|スーダン
    SE|Sweden|スウェーデン|スウェーデン王国
    SG|Singapore|シンガポール|シンガポール共和国
    SH|St. Helena|セントヘレナ
    SI|Slovenia|スロベニア
    SJ|Svalbard & Jan Mayen|スバールバル諸島・ヤンマイエン島
    SK|Slovakia|スロバキア
    SL|Sierra Leone|シエラレオネ
    SM|San Marino|サンマリノ
    SN|Senegal|セネガル
    SO|Somalia|ソマリア
    SR|Suriname|スリナム
    SS|South Sudan|南スーダン
    ST|São Tomé & Príncipe|サントメ・プリンシペ
    SV|El Salvador|エルサルバドル
    SX|Sint Maarten|シント・マールテン
    SY|Syria|シリア|Syrian Arab Republic
    SZ|Eswatini|エスワティニ|Swaziland
    TC|Turks & Caicos Islands|タークス・カイコス諸島
    TD|Chad|チャド
    TF|French Southern Territories|仏領極南諸島
    TG|Togo|トーゴ
    TH|Thailand|タイ|タイ王国|Kingdom of Thailand
    TJ|Tajikistan|タジキスタン
    TK|Tokelau|トケラウ
    TL|Timor-Leste|東ティモール
    TM|Turkmenistan|トルクメニスタン
    TN|Tunisia|チュニジア
    TO|Tonga|トンガ
    TR|Türkiye|トルコ|Turkey|トルコ共和国
    TT|Trinidad & Tobago|トリニダード・トバゴ
    TV|Tuvalu|ツバル
    TW|Taiwan|台湾|Taiwan, R.O.C.|Chinese Taipei|中華民国
    TZ|Tanzania|タンザニア|United Republic of Tanzania
    UA|Ukraine|ウクライナ
    UG|Uganda|ウガンダ
    UM|U.S. Outlying Islands|合衆国領有小離島
    US|United States|アメリカ合衆国|United States of America|USA|U.S.A.|U.S.|アメリカ|米国
    UY|Uruguay|ウルグアイ
    UZ|Uzbekistan|ウズベキスタン|ウズベキスタン共和国
    VA|Vatican City|バチカン市国|Vatican
    VC|St. Vincent & Grenadines|セントビンセント及びグレナディーン諸島
    VE|Venezuela|ベネズエラ|Bolivarian Republic of Venezuela
    VG|British Virgin Islands|英領ヴァージン諸島
    VI|U.S. Virgin Islands|米領ヴァージン諸島
    VN|Vietnam|ベトナム|Viet Nam
    VU|Vanuatu|バヌアツ
    WF|Wallis & Futuna|ウォリス・フツナ
    WS|Samoa|サモア
    YE|Yemen|イエメン
    YT|Mayotte|マヨット
    ZA|South Africa|南アフリカ
    ZM|Zambia|ザンビア
    ZW|Zimbabwe|ジンバブエ"""
