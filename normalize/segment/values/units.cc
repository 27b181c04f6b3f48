#include "normalize/segment/values/units.h"

#include <vector>

#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

// A label of a group of units, or a mark behind a single one.
struct Label {
  size_t begin = 0, end = 0;
  bool supporting = false;
};

std::vector<Label> labels_in(const std::string& line, const Pattern& pattern) {
  std::vector<Label> labels;
  for (const Match& match : pattern.find_all(line))
    labels.push_back({match.begin, match.end, match.took_part(1)});
  return labels;
}

void append(std::string& list, const std::string& part) {
  static const Pattern edges("^[\\s,/;:–-]+|[\\s,/;:–-]+$");
  std::string text = squeezed(part);
  for (auto match = edges.find(text); match && !match->text().empty(); match = edges.find(text))
    text.erase(match->begin, match->end - match->begin);
  if (!text.empty()) list += (list.empty() ? "" : ", ") + text;
}

// What stands behind each label belongs to it; what stands before the first is in charge.
Units behind_labels(const FoldedText& line, const std::vector<Label>& labels) {
  Units units;
  std::string supporting;
  append(units.main, line.source(0, labels.front().begin));
  for (size_t i = 0; i < labels.size(); ++i) {
    const size_t end = i + 1 < labels.size() ? labels[i + 1].begin : line.text().size();
    append(labels[i].supporting ? supporting : units.main, line.source(labels[i].end, end));
  }
  if (!supporting.empty()) units.supporting = supporting;
  return units;
}

// What stands before each mark belongs to it.
Units before_marks(const FoldedText& line, const std::vector<Label>& marks) {
  Units units;
  std::string supporting;
  size_t begin = 0;
  for (const Label& mark : marks) {
    append(mark.supporting ? supporting : units.main, line.source(begin, mark.begin));
    begin = mark.end;
  }
  append(units.main, line.source(begin, line.text().size()));
  if (!supporting.empty()) units.supporting = supporting;
  return units;
}

}  // namespace

std::optional<Units> read_units(const std::string& text) {
  static const Pattern label(
      "(?:(?:หน่วยงาน|ผู้รับผิดชอบ|ส่วนราชการ|หน่วย|ผู้|กอง|ฝ่าย|เจ้าภาพ)(?:ที่)?(?:รับผิดชอบ)?)?"
      "(?:หลัก|(ร่วม|รอง|สนับสนุน|เกี่ยวข้อง))(?:รับผิดชอบ|ดำเนินการ|ดำเนินงาน)?:");
  static const Pattern mark("\\((?:หน่วยงาน)?(?:หลัก|(ร่วม|รอง|สนับสนุน))\\)");
  const FoldedText line(text);
  if (line.empty()) return std::nullopt;
  if (const auto labels = labels_in(line.text(), label); !labels.empty()) return behind_labels(line, labels);
  if (const auto marks = labels_in(line.text(), mark); !marks.empty()) return before_marks(line, marks);
  return Units{squeezed(text), std::nullopt};
}

}  // namespace thaimemo
