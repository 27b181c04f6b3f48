#include "tests/pipeline/sample_reports.h"

#include <array>
#include <cstdio>

namespace thaimemo::pipeline {
namespace {

constexpr std::array indicators{"การปฏิบัติหน้าที่",          "การใช้งบประมาณ",      "การใช้อำนาจ",
                                "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน",
                                "ประสิทธิภาพการสื่อสาร",    "การปรับปรุงการทำงาน",  "การเปิดเผยข้อมูล",
                                "การป้องกันการทุจริต"};

}  // namespace

std::string sample_report(int number) {
  const std::string name = "บ้านทดสอบ" + std::to_string(number);
  std::string text = "# รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส\n\nเทศบาลตำบล" + name +
                     " อำเภอตัวอย่าง จังหวัดสมมุติ\n\n" + "ปีงบประมาณ พ.ศ. 2567\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n";
  for (size_t i = 0; i < indicators.size(); ++i) {
    char score[16];
    std::snprintf(score, sizeof score, "%.2f",
                  70.0 + static_cast<double>((i * 7 + static_cast<size_t>(number)) % 25));
    text += std::string("| ") + indicators[i] + " | " + score + " |\n";
  }
  text += "\n| มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|---|\n";
  for (int row = 1; row <= 5; ++row)
    text += "| มาตรการที่ " + std::to_string(row) + " ของ" + name +
            " | 1. ประชุม 2. รายงานผล | สำนักปลัด | ต.ค. 66 - ก.ย. 67 |\n";
  return text;
}

std::string write_reports(const Scratch& scratch, const std::string& folder, int count) {
  for (int number = 1; number <= count; ++number) {
    char name[32];
    std::snprintf(name, sizeof name, "/report_%03d.txt", number);
    scratch.write(folder + name, sample_report(number));
  }
  return scratch.path(folder);
}

}  // namespace thaimemo::pipeline
