"""The texts and the picture of the style page."""

from __future__ import annotations

#: Its marks stand high and low.
HEADING = "NGHIỆP Ế Ộ ữ g"
SHORT = "Hội thảo"
#: As long as a title gets: 200 letters and more.
LONG = (
    "NGHIỆP ĐOÀN KỸ THUẬT VÀ LIÊN HIỆP HỘI PHỐI HỢP TỔNG KẾT MƯỜI NĂM phong trào lao động sáng tạo, đề xuất hướng"
    " hỗ trợ những người thợ tự học ở vùng sâu, vùng xa và trên các đảo của tỉnh giai đoạn hai nghìn không trăm hai mươi sáu"
)
#: A word that no line holds.
LONGEST_WORD = "Nghiệpđoànkỹthuật" * 12
LEAD = (
    "Hơn ba trăm đại biểu của các hội thành viên dự buổi tổng kết; nhiều giải pháp đã được đưa vào sản xuất,"
    " trong đó có máy tách hạt chạy bằng điện mặt trời và hệ thống báo lũ sớm của học sinh."
)

BODY = """Đoạn đầu có **chữ đậm**, *chữ nghiêng*, `mã`, một [liên kết](/tin/) và một con số có chú thích[^1].
{lead}

## NGHIỆP: mục lớn

> Trích một câu nói dài hơn một dòng để thấy vạch bên trái, khoảng thở phía trên và cỡ chữ.
>
> — Người nói

### Mục nhỏ

- Một gạch đầu dòng.
- Gạch thứ hai, dài hơn, để thấy dòng thứ hai thụt vào ngang với dòng thứ nhất ở màn hình hẹp.
    1. Một số.
    2. Hai số.

Thuật ngữ
:   Lời giải nghĩa.

---

| Đơn vị | Số đề tài | Kinh phí (triệu đồng) | Ghi chú |
|:--|--:|--:|:-:|
| Hội Kỹ sư | 12 | 1.204 | đã nghiệm thu |
| Hội Nông nghiệp và Phát triển nông thôn | 370 | 28.000 | |

![Tranh ngang, chú thích dài hơn bề rộng của một màn hình điện thoại](/media/kieu-dang/ngang.svg)

![Tranh một](/media/kieu-dang/ngang.svg)
![Tranh hai](/media/kieu-dang/doc.svg)
![Tranh ba](/media/kieu-dang/ngang.svg)

![Ảnh còn thiếu](missing:anh-cu.jpg)

```
một dòng mã dài hơn màn hình thì xuống dòng, không làm trang rộng ra, dù nó có dài đến đâu đi nữa
```

[^1]: Lời chú ở chân bài.
""".replace("{lead}", LEAD)  # fmt: skip


def drawing(size: tuple[int, int]) -> str:
    """A picture of *size* (width, height in pixels) as SVG: hills, and the sun over them."""
    width, height = size
    low, mid = height * 3 // 4, height * 3 // 5
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<path fill="#d9c7a3" d="M0 0H{width}V{height}H0z"/>'
        f'<circle fill="#8f1d14" cx="{width * 2 // 3}" cy="{height // 3}" r="{width // 10}"/>'
        f'<path fill="#5c7a6b" d="M0 {mid}Q{width // 3} {height // 4} {width} {low}V{height}H0z"/>'
        f'<path fill="#2f4a4f" d="M0 {low}Q{width * 2 // 3} {mid} {width} {height}H0z"/></svg>\n'
    )
