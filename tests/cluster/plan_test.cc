// The list of an archive, frozen and cut.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "base/problem.h"
#include "tests/cluster/archive.h"
#include "tools/cluster/job_script.h"
#include "tools/cluster/make_plan.h"
#include "tools/cluster/path_text.h"

namespace thaimemo::cluster {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

PlannedFile planned(const std::string& source, std::int64_t bytes, PlannedKind kind) {
  return {{"/" + source, source}, bytes, kind, 0};
}

TEST(CutIntoChunks, WeighsKindsByWhatTheyCost) {
  std::vector<PlannedFile> files;
  for (int i = 0; i < 4; ++i)
    files.push_back(planned("scan" + std::to_string(i) + ".pdf", 1'000'000, PlannedKind::pdf));
  for (int i = 0; i < 40; ++i)
    files.push_back(planned("text" + std::to_string(i) + ".txt", 1'000'000, PlannedKind::text));
  cut_into_chunks(files, 4);
  std::map<int, double> seconds;
  std::map<int, int> scans;
  for (const PlannedFile& file : files) {
    seconds[file.chunk] += guessed_seconds(file);
    scans[file.chunk] += file.kind == PlannedKind::pdf ? 1 : 0;
  }
  ASSERT_EQ(seconds.size(), 4U);
  for (int chunk = 1; chunk <= 4; ++chunk) {
    EXPECT_EQ(scans[chunk], 1) << chunk;
    EXPECT_NEAR(seconds[chunk], seconds[1], 0.5) << chunk;
  }
}

TEST(CutIntoChunks, EveryFileIsInOneChunkWhateverTheOrderOfTheList) {
  std::vector<PlannedFile> files;
  for (int i = 0; i < 100; ++i)
    files.push_back(planned("file" + std::to_string(i) + ".pdf", i * 7919 % 1000 * 1000, PlannedKind::pdf));
  std::vector<PlannedFile> turned(files.rbegin(), files.rend());
  cut_into_chunks(files, 7);
  cut_into_chunks(turned, 7);
  ASSERT_EQ(files.size(), 100U);
  std::set<std::string> sources;
  for (size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(to_line(files[i]), to_line(turned[i]));
    sources.insert(files[i].file.source);
  }
  EXPECT_EQ(sources.size(), 100U);
}

TEST(KindOfName, GoesByTheEnding) {
  EXPECT_EQ(kind_of_name("/a/b.PDF"), PlannedKind::pdf);
  EXPECT_EQ(kind_of_name("/a/b.Tiff"), PlannedKind::image);
  EXPECT_EQ(kind_of_name("/a.pdf/b"), PlannedKind::other);
  EXPECT_EQ(kind_of_name("/a/b.md"), PlannedKind::text);
}

TEST(PathText, GivesTheBytesBack) {
  const std::string names[] = {"/a/รายงาน.pdf",  "/a/50%.pdf", "/a/%41.pdf", "/a/\xE0\xB8.pdf",
                               "/a/\xFF\xFE%25", "%",          "%4"};
  std::set<std::string> texts;
  for (const std::string& name : names) {
    EXPECT_EQ(text_path(path_text(name)), name);
    texts.insert(path_text(name));
  }
  EXPECT_EQ(texts.size(), std::size(names));
}

TEST(Plan, IsTheSameForTheSameFilesAndNeverWrittenOver) {
  const Archive archive(12, 3);
  const std::string before = pipeline::text_of(archive.plan());
  const Finished again = archive.make_plan(3, "a.plan");
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("there already"));
  const Finished other = archive.make_plan(4, "a.plan");
  EXPECT_EQ(other.exit_code, 64);
  EXPECT_THAT(other.err, HasSubstr("plan-exists"));
  EXPECT_EQ(pipeline::text_of(archive.plan()), before);
  EXPECT_EQ(names_in(archive.path()), (std::vector<std::string>{"a.plan", "reports"}));
}

TEST(Plan, NamesAFileWhoseNameIsNoText) {
  const Archive archive(1, 0);
  archive.scratch().write("reports/\xFFname.txt", "text");
  archive.make_plan(1, "a.plan");
  const Plan plan = read_plan(archive.plan());
  std::set<std::string> paths;
  for (const PlannedFile& file : planned_files(archive.plan(), plan, 0)) paths.insert(file.file.path);
  EXPECT_TRUE(paths.contains(std::filesystem::canonical(archive.folder()).string() + "/\xFFname.txt"));
}

TEST(Plan, HasNoMoreChunksThanFiles) {
  const Archive archive(1, 50);  // and two that are no reports
  EXPECT_EQ(read_plan(archive.plan()).chunks, 3);
}

TEST(Plan, OneThatWasCutShortIsRefused) {
  const Archive archive(12, 3);
  const std::string text = pipeline::text_of(archive.plan());
  archive.scratch().write("a.plan", text.substr(0, text.rfind('\n', text.size() - 2) + 1));
  const Finished work = archive.work(1);
  EXPECT_EQ(work.exit_code, 2);
  EXPECT_THAT(work.err, HasSubstr("plan-invalid"));
  archive.scratch().write("a.plan", "{}\n");
  EXPECT_THAT(archive.work(1).err, HasSubstr("plan-invalid"));
  archive.scratch().write("a.plan", "not a plan\n");
  EXPECT_THAT(archive.work(1).err, HasSubstr("plan-invalid"));
}

std::string with(std::string text, const std::string& before, const std::string& after) {
  return text.replace(text.find(before), before.size(), after);
}

// A hunt's findings: each took all memory, waited for ever, or published a shard in which no document was read.
TEST(Plan, OneThatNobodyCouldHaveMadeIsRefused) {
  const Archive archive(3, 1);
  const std::string text = pipeline::text_of(archive.plan());
  const std::string first = text.substr(0, text.find('\n', text.find('\n') + 1) + 1);
  for (const std::string& odd :
       {with(text, "\"chunks\":1", "\"chunks\":2000000000"), with(text, "\"chunks\":1", "\"chunks\":-2"),
        with(text, "\"memory_mb\":2048", "\"memory_mb\":-5"),
        with(text, "\"page_seconds\":30.0", "\"page_seconds\":-1.0"),
        with(text, "\"chunk\":1", "\"chunk\":1,\"x\":\"" + std::string(100'000, 'x') + '"'),
        with(text, "\"files\":5", "\"files\":6") + first.substr(first.find('\n') + 1)}) {
    archive.scratch().write("odd.plan", odd);
    const auto reading = [&] {
      const Plan plan = read_plan(archive.path("odd.plan"));
      planned_files(archive.path("odd.plan"), plan, 1);
    };
    EXPECT_THROW(reading(), Error) << odd.substr(0, 400);
  }
  EXPECT_THROW(read_plan("/dev/zero"), Error);
  EXPECT_THROW(read_plan(archive.folder()), Error);
}

constexpr const char* add_nothing = "version = 1\nadds_to = \"ita.toml\"\n";

TEST(Plan, OtherRulesOrAnotherVersionAreRefused) {
  const Archive archive(2, 0);
  const std::string rules = archive.scratch().write("own.toml", add_nothing);
  ASSERT_EQ(archive.make_plan(1, "a.plan", {"--rules", rules}).exit_code, 0);
  archive.scratch().write("own.toml", std::string(add_nothing) + "# otherwise\n");
  const Finished other_rules = archive.work(1);
  EXPECT_EQ(other_rules.exit_code, 2);
  EXPECT_THAT(other_rules.err, HasSubstr("plan-mismatch"));

  std::string text = pipeline::text_of(archive.plan());
  const std::string version = "\"thaimemo\":\"" THAIMEMO_VERSION "\"";
  text.replace(text.find(version), version.size(), "\"thaimemo\":\"0.0.1\"");
  archive.scratch().write("a.plan", text);
  const Finished other_version = archive.work(1);
  EXPECT_EQ(other_version.exit_code, 2);
  EXPECT_THAT(other_version.err, HasSubstr("0.0.1"));
}

TEST(Plan, AChunkThatItDoesNotHaveIsWrongUsage) {
  const Archive archive(3, 2);
  const Finished work = archive.work(3);
  EXPECT_EQ(work.exit_code, 64);
  EXPECT_THAT(work.err, HasSubstr("chunk-unknown"));
}

TEST(JobScript, IsAShellScriptWithAnArrayAndARequeue) {
  const Archive archive(12, 0);
  ASSERT_EQ(archive.make_plan(3, "a.plan", {"--sbatch", archive.path("it's.sh"), "-j", "2"}).exit_code, 0);
  const std::string script = pipeline::text_of(archive.path("it's.sh"));
  EXPECT_THAT(script, HasSubstr("#SBATCH --array=1-3\n"));
  EXPECT_THAT(script, HasSubstr("#SBATCH --cpus-per-task=2\n"));
  EXPECT_THAT(script, HasSubstr("#SBATCH --mem=4608M\n"));
  EXPECT_THAT(script, HasSubstr("#SBATCH --time=60\n"));
  EXPECT_THAT(script, HasSubstr("scontrol requeue"));
  EXPECT_EQ(pipeline::run({"/bin/sh", "-n", archive.path("it's.sh")}).exit_code, 0);
}

// The script without Slurm: its environment given by hand.
TEST(JobScript, DoesItsChunkAndCallsProblemsDone) {
  const Archive archive(4, 0);
  archive.make_plan(1, "a.plan", {"--sbatch", archive.path("job.sh")});
  RunOptions options;
  options.environment["SLURM_ARRAY_TASK_ID"] = "1";
  const Finished job = pipeline::shell("sh " + archive.path("job.sh"), options);
  EXPECT_EQ(job.exit_code, 0) << job.err;
  EXPECT_THAT(job.out, HasSubstr("chunk 1 on ?: exit code 3, try 1\n"));
  EXPECT_TRUE(std::filesystem::exists(archive.shard(1)));
}

// thaimemo and scontrol are fakes: what the job tells Slurm, by how the work ended.
TEST(JobScript, PutsAChunkBackThatEndedForNowOnly) {
  const Archive archive(1, 0);
  archive.make_plan(1, "a.plan", {"--sbatch", archive.path("job.sh")});
  const auto fake = [&](const std::string& name, const std::string& text) {
    std::filesystem::permissions(archive.scratch().write("bin/" + name, "#!/bin/sh\n" + text + "\n"),
                                 std::filesystem::perms::owner_all);
  };
  fake("scontrol", "echo scontrol \"$@\"");
  RunOptions options;
  options.environment = {{"SLURM_ARRAY_TASK_ID", "1"}, {"SLURM_JOB_ID", "12"}};
  const auto job = [&](const std::string& work) {
    fake("thaimemo", work);
    return pipeline::shell("PATH=" + archive.path("bin") + ":$PATH; sh " + archive.path("job.sh"), options);
  };
  for (const char* code : {"75", "130"}) {
    const Finished again = job(std::string("exit ") + code);
    EXPECT_EQ(again.exit_code, 75);
    EXPECT_THAT(again.out, HasSubstr("scontrol requeue 12\n"));
  }
  const Finished failed = job("exit 2");
  EXPECT_EQ(failed.exit_code, 2);
  EXPECT_THAT(failed.out, Not(HasSubstr("scontrol")));
  // The end of the job's time: Slurm tells the shell, the shell the work.
  const Finished warned =
      job("trap 'echo stopping; exit 130' TERM; kill -TERM $PPID; while :; do sleep 0.1; done");
  EXPECT_EQ(warned.exit_code, 75) << warned.err;
  EXPECT_THAT(warned.out, HasSubstr("stopping\n"));
  EXPECT_THAT(warned.out, HasSubstr("scontrol requeue 12\n"));
  options.environment["SLURM_RESTART_COUNT"] = "5";
  EXPECT_THAT(job("exit 75").out, Not(HasSubstr("scontrol")));
}

}  // namespace
}  // namespace thaimemo::cluster
