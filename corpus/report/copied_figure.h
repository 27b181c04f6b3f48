// Texts that were copied between agencies or years, as far as a time limit lets one look.
#pragma once

#include "corpus/report/measure_quality.h"

namespace thaimemo::quality {

// The named query `copies`. Where the time is not enough the figure has no rows and its `counted` says so.
Figure copied_texts(SQLite::Database& db, const QualitySettings& settings);

}  // namespace thaimemo::quality
