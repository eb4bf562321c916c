"""What the letters of a document's number stand for: kinds of document and the central bodies that issue them.

Kinds are those of Decree 30/2020/NĐ-CP (appendix III) for the state, of the Party's
Guidance 36-HD/VPTW (2018) for the Party, with those that older documents bear. By the
same two, numbers begin anew each year, and those of the Party each term of office.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

KINDS = {
    "L": "lệnh",
    "LCT": "lệnh công bố",
    "PL": "pháp lệnh",
    "NQ": "nghị quyết",
    "NQLT": "nghị quyết liên tịch",
    "NĐ": "nghị định",
    "QĐ": "quyết định",
    "QĐNS": "quyết định nhân sự",
    "QyĐ": "quy định",
    "QC": "quy chế",
    "CT": "chỉ thị",
    "CTLT": "chỉ thị liên tịch",
    "TT": "thông tư",
    "TTLT": "thông tư liên tịch",
    "TTLB": "thông tư liên bộ",
    "TTLN": "thông tư liên ngành",
    "KL": "kết luận",
    "CTr": "chương trình",
    "KH": "kế hoạch",
    "ĐA": "đề án",
    "HD": "hướng dẫn",
    "TB": "thông báo",
    "TC": "thông cáo",
    "CĐ": "công điện",
    "CV": "công văn",
    "BC": "báo cáo",
    "TTr": "tờ trình",
    "VBHN": "văn bản hợp nhất",
}
#: What several bodies sign together: all their letters stand at its end.
JOINT = frozenset(("nqlt", "ctlt", "ttlt", "ttlb", "ttln"))
#: What ministers alone sign, whatever their ministry is called next year.
CIRCULARS = frozenset(("tt", "ttlt", "ttlb", "ttln"))
#: Kinds whose numbers hold their year, so that a year beside one says the same: "45/NĐ-CP of 2010" is 45/2010/NĐ-CP. Of the
#: others two series may run: 18/2021/QĐ-TTg, which is law, and 18/QĐ-TTg of 2021 are two decisions.
ONE_SERIES = frozenset(("pl", "nd", "nqlt", "tt", "ttlt"))

#: Those who write 27-NQ/TW, where the state writes 128/NQ-CP.
PARTY = {
    "TW": "Ban Chấp hành Trung ương, Bộ Chính trị, Ban Bí thư",
    "BBT": "Ban Bí thư",
    "QUTW": "Quân ủy Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
    "VPTW": "Văn phòng Trung ương Đảng",
    "BTCTW": "Ban Tổ chức Trung ương",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BDVTW": "Ban Dân vận Trung ương",
    "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương",
    "BKTTW": "Ban Kinh tế Trung ương",
    "BNCTW": "Ban Nội chính Trung ương",
    "TWĐTN": "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "HNDTW": "Trung ương Hội Nông dân Việt Nam",
}
STATE = {
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "VPQH": "Văn phòng Quốc hội",
    "HĐBCQG": "Hội đồng Bầu cử quốc gia",
    "HĐNN": "Hội đồng Nhà nước",
    "CTN": "Chủ tịch nước",
    "VPCTN": "Văn phòng Chủ tịch nước",
    "CP": "Chính phủ",
    "HĐCP": "Hội đồng Chính phủ",
    "HĐBT": "Hội đồng Bộ trưởng",
    "TTg": "Thủ tướng Chính phủ",
    "VPCP": "Văn phòng Chính phủ",
    "HĐTP": "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "TANDTC": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước",
    "TTCP": "Thanh tra Chính phủ",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "UBDT": "Ủy ban Dân tộc",
}
MINISTRIES = {
    "BCA": "Bộ Công an",
    "BCT": "Bộ Công Thương hoặc Bộ Chính trị",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGTVT": "Bộ Giao thông vận tải",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHCNMT": "Bộ Khoa học, Công nghệ và Môi trường",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNG": "Bộ Ngoại giao",
    "BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BNV": "Bộ Nội vụ",
    "BQP": "Bộ Quốc phòng",
    "BTC": "Bộ Tài chính",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BTP": "Bộ Tư pháp",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BVHTT": "Bộ Văn hóa - Thông tin",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BXD": "Bộ Xây dựng",
    "BYT": "Bộ Y tế",
}
ASSOCIATIONS = {
    "MTTW": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "ĐCT": "Đoàn Chủ tịch",
    "TLĐ": "Tổng Liên đoàn Lao động Việt Nam",
    "LHHVN": "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
}
BODIES = {**PARTY, **STATE, **MINISTRIES, **ASSOCIATIONS}
#: Letters that local bodies bear, too (a contest's committee is a "Ban Tổ chức"): told apart by a year in the number alone.
SHARED = frozenset(("btc",))
#: Bodies whose letters are followed by the number of their term: QH15.
OF_TERMS = frozenset(("qh", "ubtvqh", "hdnn"))
#: Offices of ministries and of the Government whose letters hold a Đ, which an id does not.
_OFFICES = ("QHĐP", "ĐMDN", "ĐTCB", "TCĐ", "HĐQL", "KHĐT", "GDĐT", "LĐTL", "ĐKKD")
_CENTRAL = re.compile("t\\.? ?(?:w|ư)$")


def folded(letters: str) -> str:
    """*letters* as an id has them: ``QĐ`` and ``qd`` are ``qd``, ``TW``, ``T.Ư`` and ``TƯ`` are ``tw`` (``TU`` is a province's)."""
    plain = unicodedata.normalize("NFC", letters).lower()
    return _CENTRAL.sub("tw", plain).replace("đ", "d")


def _by_id(symbols: Iterable[str]) -> dict[str, str]:
    return {folded(symbol): symbol for symbol in symbols}


#: Letters as they are written, by what an id has of them.
KIND_OF, BODY_OF = _by_id(KINDS), _by_id(BODIES)
PARTY_IDS = frozenset(map(folded, PARTY))
_WRITTEN = _by_id(_OFFICES) | BODY_OF | KIND_OF


def written(id_: str) -> str:
    """The letters of *id_* as they are written: ``ttg`` is ``TTg``; capitals where nobody told."""
    return _WRITTEN.get(id_, id_.upper())


def body_of(id_: str) -> tuple[str, int]:
    """The letters of a body, and the number of its term (0 without one): ``qh15`` is ``qh``, 15."""
    letters = id_.rstrip("0123456789")
    return letters, int(id_[len(letters) :] or 0)
