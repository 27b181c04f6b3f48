// Small reports of our own, as OCR text, for tests that need some documents and not a certain one.
#pragma once

#include <string>

#include "tests/pipeline/run.h"

namespace thaimemo::pipeline {

// A report of an invented municipality; another `number`, another report.
std::string sample_report(int number);

// Writes `count` of them to FOLDER/report_001.txt … and gives the folder's path.
std::string write_reports(const Scratch& scratch, const std::string& folder, int count);

}  // namespace thaimemo::pipeline
