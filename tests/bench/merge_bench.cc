// Merging many shards: documents of OCR text with a table of ten scores and one of five measures, each another text.
//
//     merge_bench FOLDER [--shards 1000] [--documents 100]
//
// Makes the shards that FOLDER lacks, then merges them into a new database and tells, for each tenth
// of them, seconds by the clock and of the processor, and memory. Prints a table in Markdown. The first twenty shards are
// made as ingest makes them; the others are copies of these under other names, ids and hashes.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "extract/text/read_text.h"
#include "normalize/means/means.h"
#include "store/correction/kept_means.h"
#include "store/load/load.h"
#include "tools/cluster/make_plan.h"
#include "tools/cluster/merge.h"
#include "tools/cluster/new_file.h"
#include "tools/cluster/shard_files.h"

namespace thaimemo {
namespace {

namespace fs = std::filesystem;

struct Size {
  std::string folder;
  int shards = 1000, documents = 100;  // of each shard
};

std::string report_text(int number) {
  const std::string name = "บ้านทดสอบ" + std::to_string(number);
  std::string text = "# รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส\n\nเทศบาลตำบล" + name +
                     " อำเภอตัวอย่าง จังหวัดสมมุติ\n\nปีงบประมาณ พ.ศ. 2567\n\n| ตัวชี้วัด | คะแนน |\n|---|---|\n";
  for (const IndicatorRule& rule : Rules::built_in().indicators())
    text += "| " + rule.name + " | " +
            std::to_string(60 + (rule.name.size() + static_cast<size_t>(number)) % 40) + ".50 |\n";
  text += "\n| มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา |\n|---|---|---|---|\n";
  for (int row = 1; row <= 5; ++row)
    text += "| มาตรการที่ " + std::to_string(row) + " ของ" + name +
            " | 1. ประชุม 2. รายงานผล | สำนักปลัด | ต.ค. 66 - ก.ย. 67 |\n";
  return text;
}

std::string source_of(int number) {
  char name[64];
  std::snprintf(name, sizeof name, "archive/%03d/report_%06d.txt", number / 1000, number);
  return name;
}

Document read(int number) {
  const std::string text = report_text(number);
  Document document = read_text(text, source_of(number), sha256_hex(text));
  document.produced_by = {{"thaimemo", THAIMEMO_VERSION}};
  Means::built_in().read(document);
  return document;
}

// No file of it is there: merge reads shards alone.
Plan write_plan(const Size& size, const std::string& path) {
  std::vector<PlannedFile> files;
  for (int number = 0; number < size.shards * size.documents; ++number)
    files.push_back(
        {{"/" + source_of(number), source_of(number)}, 2000, PlannedKind::text, number / size.documents + 1});
  Plan plan;
  plan.program_version = THAIMEMO_VERSION;
  plan.chunks = size.shards;
  plan.files = static_cast<std::int64_t>(files.size());
  plan.settings = {"", Means::built_in().sha256(), "", true, 30, 3600, 2048};
  std::string text = to_header_line(plan) + "\n";
  for (const PlannedFile& file : files) text += to_line(file) + "\n";
  write_new_file(path, text);
  return read_plan(path);
}

void make_shard(const Size& size, const Plan& plan, const ShardFiles& shards, int chunk) {
  const ShardPart part(shards, chunk);
  fs::remove(part.path());
  {
    SQLite::Database db = open_for_writing(part.path());
    keep_means(db, Means::built_in());
    Loader loader(db);
    SQLite::Transaction transaction(db);
    for (int number = (chunk - 1) * size.documents; number < chunk * size.documents; ++number) {
      const Document document = read(number);
      const Report report = Means::built_in().report(document);
      loader.load_within(document, &report, keepsake_of(document, &report));
    }
    record_chunk(db, {plan.sha256, chunk, size.documents, size.documents, 1});
    transaction.commit();
    db.execAndGet("PRAGMA journal_mode = DELETE");
  }
  publish_file(part.path(), shards.shard(chunk));
  shards.remove_parts(chunk);
}

constexpr int made_shards = 20;  // the others repeat their texts

std::string hash_of(int number) {
  return sha256_hex(source_of(number));
}

void rename_document(SQLite::Database& db, const std::vector<std::string>& tables, int from, int to) {
  const std::string old_id = std::to_string(stable_id(source_of(from))),
                    id = std::to_string(stable_id(source_of(to)));
  for (const std::string& table : tables)
    db.exec("UPDATE \"" + table + "\" SET document_id = " + id + " WHERE document_id = " + old_id);
  db.exec("UPDATE document SET source = '" + source_of(to) + "', sha256 = '" + hash_of(to) +
          "' WHERE document_id = " + id);
  for (const char* table : {"cell", "score", "measure_place", "finding"})
    db.exec("UPDATE " + std::string(table) + " SET cell_id = substr(cell_id, 9) || '" +
            hash_of(to).substr(0, 8) + "' WHERE document_id = " + id);
}

void copy_shard(const Size& size, const Plan& plan, const ShardFiles& shards, int chunk) {
  const int original = (chunk - 1) % made_shards + 1;
  const ShardPart part(shards, chunk);
  fs::copy_file(shards.shard(original), part.path(), fs::copy_options::overwrite_existing);
  {
    SQLite::Database db(part.path(), SQLite::OPEN_READWRITE);
    std::vector<std::string> tables;
    SQLite::Statement names(db,
                            "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE "
                            "t.type = 'table' AND c.name = 'document_id'");
    while (names.executeStep()) tables.push_back(names.getColumn(0).getString());
    SQLite::Transaction transaction(db);
    for (int i = 0; i < size.documents; ++i)
      rename_document(db, tables, (original - 1) * size.documents + i, (chunk - 1) * size.documents + i);
    db.exec("UPDATE chunk SET number = " + std::to_string(chunk) + ", plan_sha256 = '" + plan.sha256 + "'");
    transaction.commit();
  }
  publish_file(part.path(), shards.shard(chunk));
  shards.remove_parts(chunk);
}

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

long largest_mb() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

void time_merge(const Size& size, const std::string& plan, const std::string& database) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  const double processor = processor_seconds();
  std::printf(
      "| shards | documents | s by the clock | processor s | largest, MB | database, MB "
      "|\n|---:|---:|---:|---:|---:|---:|\n");
  merge({plan, database, ""}, [&](int done, int chunks) {
    if (done % std::max(1, chunks / 10) != 0) return;
    std::printf("| %d | %d | %.0f | %.0f | %ld | %ld |\n", done, done * size.documents,
                std::chrono::duration<double>(Clock::now() - start).count(), processor_seconds() - processor,
                largest_mb(), static_cast<long>(fs::file_size(database) / 1'000'000));
    std::fflush(stdout);
  });
}

Size size_of(int argc, char** argv) {
  Size size{argc > 1 ? argv[1] : "", 1000, 100};
  for (int i = 2; i + 1 < argc; i += 2)
    (std::string(argv[i]) == "--shards" ? size.shards : size.documents) = std::stoi(argv[i + 1]);
  return size;
}

int run(const Size& size) {
  if (size.folder.empty())
    return std::fprintf(stderr, "merge_bench FOLDER [--shards N] [--documents N]\n"), 64;
  fs::create_directories(size.folder);
  const std::string path = size.folder + "/bench.plan", database = size.folder + "/merged.db";
  const Plan plan = write_plan(size, path);
  const ShardFiles shards(default_shards(path), plan.sha256);
  for (int chunk = 1; chunk <= size.shards; ++chunk)
    if (!shards.is_published(chunk))
      (chunk <= made_shards ? make_shard : copy_shard)(size, plan, shards, chunk);
  for (const char* ending : {"", "-wal", "-shm"}) fs::remove(database + ending);
  time_merge(size, path, database);
  return 0;
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run(thaimemo::size_of(argc, argv));
}
