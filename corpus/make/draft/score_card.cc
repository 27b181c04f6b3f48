#include "corpus/make/draft/score_card.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace thaimemo::make {

namespace {

struct Band {
  int from;  // hundredths
  std::vector<std::string> names;
};

const std::vector<Band>& bands_of(int year) {
  static const std::vector<Band> letters = {{9500, {"AA"}}, {8500, {"A"}}, {7500, {"B"}}, {6500, {"C"}},
                                            {5500, {"D"}},  {5000, {"E"}}, {0, {"F"}}};
  static const std::vector<Band> words = {
      {9500, {"ผ่านดีเยี่ยม"}}, {8500, {"ผ่านดี", "ผ่าน"}}, {7000, {"ต้องปรับปรุง"}}, {0, {"ต้องปรับปรุงโดยด่วน"}}};
  return year <= 2565 ? letters : words;
}

int band_index(int overall, int year) {
  const auto& bands = bands_of(year);
  int index = 0;
  while (overall < bands[static_cast<std::size_t>(index)].from) ++index;
  return index;
}

int sum(const std::array<int, kIndicators>& scores, Instrument instrument) {
  int total = 0;
  for (int i = first_of(instrument); i <= last_of(instrument); ++i)
    total += scores[static_cast<std::size_t>(i - 1)];
  return total;
}

}  // namespace

const char* indicator_name(int number) {
  static const char* const names[] = {"การปฏิบัติหน้าที่",          "การใช้งบประมาณ",      "การใช้อำนาจ",
                                      "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน",
                                      "ประสิทธิภาพการสื่อสาร",    "การปรับปรุงการทำงาน",  "การเปิดเผยข้อมูล",
                                      "การป้องกันการทุจริต"};
  return names[number - 1];
}

Instrument instrument_of(int number) {
  return number <= 5 ? Instrument::iit : number <= 8 ? Instrument::eit : Instrument::oit;
}

int first_of(Instrument instrument) {
  return instrument == Instrument::iit ? 1 : instrument == Instrument::eit ? 6 : 9;
}

int last_of(Instrument instrument) {
  return instrument == Instrument::iit ? 5 : instrument == Instrument::eit ? 8 : 10;
}

// The weights times 10,000 over the counts are whole: 600 for each of five, 1,000 of three, 2,000 of two.
int overall_of(const std::array<int, kIndicators>& scores) {
  const long weighted = 600L * sum(scores, Instrument::iit) + 1000L * sum(scores, Instrument::eit) +
                        2000L * sum(scores, Instrument::oit);
  return static_cast<int>((weighted + 5000) / 10000);
}

ScoreCard draw_score_card(int year, Random random) {
  ScoreCard card;
  card.year = year;
  const int level = random.between(5200, 9600);
  for (auto& score : card.scores) {
    score = std::clamp(level + random.between(-1400, 900), 900, 10000);
    if (random.chance(0.15)) score = score / 100 * 100;
  }
  card.overall = overall_of(card.scores);
  card.grade = grade_of(card.overall, year, random);
  return card;
}

std::string grade_of(int overall, int year, Random& random) {
  return random.pick(bands_of(year)[static_cast<std::size_t>(band_index(overall, year))].names);
}

std::string wrong_grade(int overall, int year, Random& random) {
  const auto& bands = bands_of(year);
  const int right = band_index(overall, year);
  std::vector<std::string> wrong;
  for (int i = 0; i < static_cast<int>(bands.size()); ++i)
    if (std::abs(i - right) >= 2) wrong.push_back(bands[static_cast<std::size_t>(i)].names[0]);
  return random.pick(wrong);
}

}  // namespace thaimemo::make
