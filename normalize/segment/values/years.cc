#include "normalize/segment/values/years.h"

#include "normalize/segment/values/numbers.h"
#include "normalize/segment/wording/folded_text.h"
#include "normalize/text/pattern.h"

namespace thaimemo {
namespace {

// Where the last of several words in a text ends, -1 without any.
long last_of(const Pattern& words, std::string_view text) {
  long last = -1;
  for (const Match& match : words.find_all(text)) last = static_cast<long>(match.end);
  return last;
}

bool speaks_of_assessment(std::string_view before) {
  constexpr size_t bytes_max = 900;  // of the same sentence or so
  before = before.substr(before.size() > bytes_max ? before.size() - bytes_max : 0);
  static const Pattern assessment("ผลการประเมิน|การประเมินคุณธรรม|ผลคะแนน|ผลการวิเคราะห์|วิเคราะห์ผล");
  static const Pattern measures(
      "มาตรการ|รายงานผลการดำเนิน|ผลการดำเนินการ|แผน|การขับเคลื่อน|การดำเนินการตาม|"
      "(?:ยกระดับ|พัฒนา|เพิ่ม|รองรับ|เตรียม\\S{0,40}?)(?:ผล|การ)?(?:คะแนน|การประเมิน|ประเมิน)(?:คุณธรรม)?");
  return last_of(assessment, before) > last_of(measures, before);
}

}  // namespace

std::vector<YearMention> years_in(std::string_view folded_text) {
  // พ.ศ. is short and often misread: other letters with dots may stand there.
  static const Pattern pattern(
      "(?:ปี|งบประมาณ|พ\\.?ศ\\.?)(?:งบประมาณ|การประเมิน)?(?:[^0-9]\\.?.\\.?){0,1}?(25[4-9][0-9])(?:[^0-9]|$)");
  std::vector<YearMention> mentions;
  for (const Match& match : pattern.find_all(folded_text)) {
    const auto year = read_year(match.groups[1]);
    if (!year) continue;
    const size_t end =
        static_cast<size_t>(match.groups[1].data() - folded_text.data()) + match.groups[1].size();
    mentions.push_back({*year, match.begin, end, speaks_of_assessment(folded_text.substr(0, match.begin))});
  }
  return mentions;
}

std::optional<int> year_near(std::string_view text, size_t position) {
  const std::string line = folded(text);
  std::optional<int> near;
  for (const YearMention& mention : years_in(line))
    if (mention.begin < position) near = mention.year;
  return near;
}

}  // namespace thaimemo
