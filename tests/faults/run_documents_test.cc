#include "tests/faults/faults_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>

namespace thaimemo::faults {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST_F(FaultsTest, AGoodDocumentArrivesWhole) {
  const Document& document = document_of("good");
  EXPECT_EQ(document.status, Status::ok);
  EXPECT_EQ(document.pages.size(), 2U);
  EXPECT_TRUE(document.problems.empty());
  EXPECT_EQ(documents_, 1);
  EXPECT_EQ(pages_, 2);
}

TEST_F(FaultsTest, ProvenanceNamesVersionAndSandbox) {
  const Document& document = document_of("good");
  const std::map<std::string, std::string> made(document.produced_by.begin(), document.produced_by.end());
  EXPECT_EQ(made.at("sandbox"), name_of(confinement_available()));
  EXPECT_EQ(made.at("thaimemo"), THAIMEMO_VERSION);
}

TEST_F(FaultsTest, EveryFakeGivesOneRowAndLeavesTheGoodOnesAlone) {
  std::vector<std::string> names;
  for (const auto& [name, fake] : fakes()) {
    const bool fills_machine = name == "memory_blowup" && address_sanitized();  // with the sanitizer's shadow
    if (fills_machine || name == "stopped_once") continue;                      // nobody here would wake it
    names.insert(names.end(), {name, "good." + name});
  }
  ASSERT_TRUE(run(names));
  ASSERT_EQ(outcomes_.size(), names.size());
  const Document& alone = outcomes_.at("good").document;
  for (const auto& [source, outcome] : outcomes_) {
    if (!source.starts_with("good.")) continue;
    EXPECT_EQ(outcome.document.pages, alone.pages) << source;
    EXPECT_EQ(outcome.document.status, Status::ok) << source;
  }
}

TEST_F(FaultsTest, ACrashIsNamed) {
  if (address_sanitized()) GTEST_SKIP() << "the address sanitizer takes the signal";
  EXPECT_EQ(document_of("crash").status, Status::crashed);
  EXPECT_THAT(only_problem(), StartsWith("document-crashed: "));
  EXPECT_THAT(only_problem(), HasSubstr("signal 11"));
  EXPECT_THAT(only_problem(), HasSubstr("before its first page"));
}

TEST_F(FaultsTest, AnAbortIsACrash) {
  EXPECT_EQ(document_of("abort_in_library").status, Status::crashed);
}

TEST_F(FaultsTest, AnExceptionIsACrashWithItsMessage) {
  EXPECT_EQ(document_of("exception").status, Status::crashed);
  EXPECT_THAT(only_problem(), HasSubstr("the parser lost its way"));
}

TEST_F(FaultsTest, AnExitWithoutARecordIsACrash) {
  EXPECT_EQ(document_of("exit_without_record").status, Status::crashed);
}

TEST_F(FaultsTest, AnExitCodeIsNamed) {
  EXPECT_EQ(document_of("exit_code").status, Status::crashed);
  EXPECT_THAT(only_problem(), HasSubstr("exit code 7"));
}

TEST_F(FaultsTest, AFailedAllocationIsOutOfMemory) {
  EXPECT_EQ(document_of("bad_alloc").status, Status::out_of_memory);
  EXPECT_THAT(only_problem(), HasSubstr("--memory-limit"));
}

TEST_F(FaultsTest, AMemoryBlowUpIsStoppedAtItsLimit) {
  if (address_sanitized()) GTEST_SKIP() << "the sanitizer's shadow memory is not limited";
  RunSettings settings = quick_settings();
  settings.limits.page_seconds = settings.limits.document_seconds = 60;  // filling memory takes its time
  ASSERT_TRUE(run({"memory_blowup"}, settings));
  EXPECT_EQ(outcomes_.at("memory_blowup").document.status, Status::out_of_memory);
  EXPECT_THAT(only_problem(), HasSubstr("512 MB"));
}

TEST_F(FaultsTest, AnEndlessLoopIsATimeout) {
  EXPECT_EQ(document_of("endless_loop").status, Status::timeout);
  EXPECT_THAT(only_problem(), HasSubstr("0.3 s of processor time"));
  EXPECT_THAT(only_problem(), HasSubstr("--time-limit"));
}

TEST_F(FaultsTest, AWorkerThatSleepsIsATimeout) {
  EXPECT_EQ(document_of("sleep_forever").status, Status::timeout);
}

TEST_F(FaultsTest, PagesReadBeforeATimeoutAreKeptAndSegmented) {
  segment_ = [](const Document& document) {
    Report report;
    report.facts.subject = std::to_string(document.pages.size()) + " pages";
    return to_report_line(report);
  };
  EXPECT_EQ(document_of("loop_after_two_pages").status, Status::timeout);
  const Outcome& outcome = outcomes_.at("loop_after_two_pages");
  EXPECT_EQ(outcome.document.pages, small_document({}, "").pages);
  EXPECT_EQ(outcome.report.facts.subject, "2 pages");
  EXPECT_THAT(only_problem(), HasSubstr("after page 2"));
}

TEST_F(FaultsTest, PagesAreKeptEvenWhereTheirSegmentationCrashes) {
  segment_ = [](const Document&) -> std::string { throw std::runtime_error("no"); };
  EXPECT_EQ(document_of("crash_after_two_pages").status, Status::crashed);
  EXPECT_EQ(outcomes_.at("crash_after_two_pages").document.pages.size(), 2U);
}

TEST_F(FaultsTest, HalfARecordIsNotBelieved) {
  EXPECT_EQ(document_of("half_a_record").status, Status::crashed);
  EXPECT_TRUE(outcomes_.at("half_a_record").document.pages.empty());
  EXPECT_THAT(only_problem(), StartsWith("document-record-invalid: "));
}

TEST_F(FaultsTest, APageThatMakesNoSenseIsNotBelieved) {
  EXPECT_EQ(document_of("cell_outside_its_table").status, Status::crashed);
  EXPECT_TRUE(outcomes_.at("cell_outside_its_table").document.pages.empty());
  EXPECT_THAT(only_problem(), StartsWith("document-record-invalid: "));
}

TEST_F(FaultsTest, BadUtf8IsNotBelieved) {
  EXPECT_EQ(document_of("bad_utf8").status, Status::crashed);
  EXPECT_THAT(only_problem(), StartsWith("document-record-invalid: "));
}

TEST_F(FaultsTest, WhatIsNotARecordIsNotBelieved) {
  EXPECT_EQ(document_of("not_json").status, Status::crashed);
}

TEST_F(FaultsTest, HugeOutputIsCutOff) {
  EXPECT_EQ(document_of("huge_output").status, Status::too_large);
}

TEST_F(FaultsTest, AWorkerThatClosesItsPipeAndStaysIsEnded) {
  EXPECT_EQ(document_of("close_pipe_and_stay").status, Status::crashed);
}

TEST_F(FaultsTest, AWorkerCannotSpeakForAnotherDocument) {
  EXPECT_EQ(document_of("wrong_source").source, "wrong_source");
}

TEST_F(FaultsTest, AWorkerKilledBySomebodyElseIsTriedAgain) {
  EXPECT_EQ(document_of("killed_once").status, Status::ok);
}

TEST_F(FaultsTest, AWorkerKilledAgainAndAgainIsGivenUp) {
  EXPECT_EQ(document_of("killed_always").status, Status::crashed);
  EXPECT_THAT(only_problem(), StartsWith("document-killed: "));
}

TEST_F(FaultsTest, WhatAWorkerPrintsReachesNobody) {
  ::testing::internal::CaptureStdout();
  EXPECT_EQ(document_of("write_to_stdout").status, Status::ok);
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "");
}

TEST_F(FaultsTest, TheSandboxRefusesProcessesProgramsFilesSocketsAndSignals) {
  if (!confinement_available().seccomp) GTEST_SKIP() << "this kernel takes no seccomp filters";
  const std::vector<std::string> deeds{"fork_bomb", "write_a_file", "exec_shell", "open_socket",
                                       "signal_parent"};
  ASSERT_TRUE(run(deeds));
  for (const std::string& deed : deeds)
    EXPECT_EQ(outcomes_.at(deed).document.title, "refused: Operation not permitted") << deed;
}

TEST_F(FaultsTest, TheSandboxAllowsThreads) {
  EXPECT_EQ(document_of("threads").title, "threads work");
}

TEST_F(FaultsTest, AFailingDatabaseEndsTheRunWithItsError) {
  fail_at_ = 2;
  EXPECT_THROW(run({"good.1", "good.2", "good.3", "good.4", "good.5", "good.6"}), Error);
  EXPECT_EQ(outcomes_.size(), 2U);
}

TEST_F(FaultsTest, AStopKillsTheWorkersAndKeepsWhatIsLoaded) {
  files_ = {{"", "good"}, {"", "sleep_forever"}};
  StopSignal stop;
  Stages stages = this->stages();
  stages.load = [this](const Outcome& outcome) {
    load(outcome);
    kill(getpid(), SIGINT);
  };
  {
    Nursery nursery(trades(), quick_settings().limits);
    EXPECT_FALSE(run_documents(nursery, files_, stages, quick_settings(), stop));
  }
  EXPECT_EQ(outcomes_.size(), 1U);
  EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1) << "a worker is left";
}

}  // namespace
}  // namespace thaimemo::faults
