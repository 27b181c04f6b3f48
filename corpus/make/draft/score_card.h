// Ten scores, and an overall score and grade that follow from them.
#pragma once

#include <array>
#include <string>

#include "corpus/make/wording/random.h"
#include "normalize/record/report_record.h"

namespace thaimemo::make {

inline constexpr int kIndicators = 10;

const char* indicator_name(int number);  // canonical, 1 to 10
Instrument instrument_of(int number);    // 1-5 IIT, 6-8 EIT, 9-10 OIT
int first_of(Instrument instrument);
int last_of(Instrument instrument);

struct ScoreCard {
  std::array<int, kIndicators> scores{};  // hundredths of a point
  int overall = 0;                        // hundredths
  std::string grade;
  int year = 2567;

  int score(int indicator) const { return scores[static_cast<std::size_t>(indicator - 1)]; }
};

ScoreCard draw_score_card(int year, Random random);

// 0.3 × mean(IIT) + 0.3 × mean(EIT) + 0.4 × mean(OIT), rounded to hundredths.
int overall_of(const std::array<int, kIndicators>& scores);

// The grade a score of a year deserves; where a band has two names, one is drawn.
std::string grade_of(int overall, int year, Random& random);

// A grade of that year's scale whose band lies at least two away.
std::string wrong_grade(int overall, int year, Random& random);

}  // namespace thaimemo::make
