"""What the articles of the corpus are made of: invented news of science and technology associations."""

from __future__ import annotations

SECTIONS = (
    ("hoat-dong-hoi", "Hoạt động hội"),
    ("tu-van-phan-bien", "Tư vấn và phản biện"),
    ("pho-bien-kien-thuc", "Phổ biến kiến thức"),
    ("sang-tao", "Phong trào sáng tạo"),
    ("guong-tri-thuc", "Gương trí thức"),
    ("moi-truong", "Môi trường"),
)
#: Names that a unit bore before 1 July 2025 and, most of them, bears after it: the day chooses.
PROVINCES = (
    ("ha-noi", "Hà Nội"),
    ("nghe-an", "Nghệ An"),
    ("thanh-hoa", "Thanh Hóa"),
    ("quang-ninh", "Quảng Ninh"),
    ("lang-son", "Lạng Sơn"),
    ("son-la", "Sơn La"),
    ("bac-ninh", "Bắc Ninh"),
    ("dong-nai", "Đồng Nai"),
    ("binh-phuoc", "Bình Phước"),
    ("ben-tre", "Bến Tre"),
    ("can-tho", "Cần Thơ"),
    ("khanh-hoa", "Khánh Hòa"),
)
MEMBERS = (("lam-vuon", "Làm vườn"), ("dong-y", "Đông y"), ("thuy-san", "Thủy sản"), ("xay-dung", "Xây dựng"))
CONTESTS = ("Sáng tạo kỹ thuật", "Ý tưởng trẻ vì nông thôn", "Tin học không chuyên")
FIRST_EDITION, LAST_EDITION = 2009, 2025

PEOPLE = (
    "Trịnh Công Hoan, Lương Thúy Ngà, Đoàn Bá Lộc, Mạc Thu Sương, Kiều Văn Thịnh, Tạ Hồng Diễm, "
    "Chu Đình Toại, Nông Thị Khuyên, Thạch Sa Rinh, Lò Văn Phấn, Cao Nhật Vy, Tôn Thất Bửu"
).split(", ")
ROLES = ("Ban Thông tin", "Văn phòng", "cộng tác viên", "Ban Tư vấn")
WHO = (
    "tổ kỹ thuật của hội, nhóm kỹ sư nông học, các giảng viên cao đẳng, hợp tác xã thủy sản, đoàn khảo sát liên ngành, "
    "câu lạc bộ nữ trí thức, trung tâm quan trắc, hội đồng phản biện, nhóm sinh viên cơ khí, những người nuôi ong, "
    "trạm khuyến nông, xưởng gốm thử nghiệm, bệnh viện y học cổ truyền, phòng thí nghiệm đất, đội tình nguyện số"
).split(", ")
DID = (
    "đo lại, lập bản đồ, thử nghiệm, nghiệm thu, góp ý cho, hướng dẫn bà con dùng, so sánh, cải tiến, chuyển giao, "
    "đánh giá tác động của, tính toán chi phí của, ghi chép hằng tuần về, trình bày kết quả về, đặt hàng nghiên cứu"
).split(", ")
WHAT = (
    "máy tách hạt chạy điện, giống khoai chịu mặn, hệ thống tưới nhỏ giọt, lò sấy dùng năng lượng mặt trời, "
    "mực nước ngầm ven biển, quy trình ủ phân hữu cơ, phần mềm quản lý thư viện xã, cầu dây cho trẻ em đi học, "
    "bài thuốc từ cây cỏ trong vườn, tường chắn sạt lở bằng tre, cảm biến độ ẩm giá rẻ, sổ tay phòng bệnh cho tôm, "
    "bãi lọc nước thải bằng lau sậy, lịch mùa vụ mới, đề án xử lý rác ở chợ"
).split(", ")
WHERE = (
    "tại ba xã vùng cao, ở các ấp ven sông, trong vụ đông xuân, ngay trên ruộng mẫu, sau hai mùa mưa, "
    "cùng các trường phổ thông, với kinh phí của huyện, dọc tuyến đê mới, giữa mùa khô hạn, trong khuôn khổ dự án nhỏ"
).split(", ")
THEN = (
    "kết quả cho thấy chi phí giảm gần một phần ba, người dân đề nghị mở rộng ngay trong năm, số liệu còn phải đối chiếu thêm, "
    "các bên thống nhất gặp lại sau ba tháng, bản thuyết minh sẽ được đăng đầy đủ, mô hình được nhân ra bốn địa phương khác, "
    "hội kiến nghị bổ sung tiêu chuẩn kỹ thuật, nhiều ý kiến lưu ý khâu bảo dưỡng, phần thưởng được trao ngay tại lớp"
).split(", ")
LEADS = ("Theo báo cáo, Cũng trong tuần, Về phía hội viên, Qua sáu tháng, Trước đó, Riêng ở cơ sở, Đến nay, Từ thực tế ấy").split(
    ", "
)
HEADINGS = ("Cách làm, Những con số, Khó khăn còn lại, Ý kiến chuyên gia, Bước tiếp theo, Bài học").split(", ")
