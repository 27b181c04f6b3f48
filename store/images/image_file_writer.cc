#include "store/images/image_file_writer.h"

namespace thaimemo {
namespace {

void run(SQLite::Statement& statement) {
  statement.exec();
  statement.reset();
}

}  // namespace

ImageFileWriter::ImageFileWriter(SQLite::Database& db)
    : db_(db),
      held_(db,
            "SELECT EXISTS (SELECT 1 FROM problems WHERE problems.sha256 = documents.sha256) FROM documents "
            "WHERE sha256 = ?"),
      remove_(db, "DELETE FROM documents WHERE sha256 = ?"),
      document_(db, "INSERT INTO documents VALUES (?, ?)"),
      image_(db, "INSERT INTO images VALUES (?, ?, ?, ?, ?)"),
      problem_(db, "INSERT INTO problems VALUES (?, ?, ?, ?)") {}

ImageFileWriter::Held ImageFileWriter::held(const std::string& sha256) {
  Held held = Held::nothing;
  guarded(db_.getFilename(), [&] {
    held_.reset();
    held_.bind(1, sha256);
    if (held_.executeStep()) held = held_.getColumn(0).getInt() != 0 ? Held::with_problems : Held::whole;
    held_.reset();
  });
  return held;
}

void ImageFileWriter::store(const DocumentImages& document) {
  guarded(db_.getFilename(), [&] {
    SQLite::Transaction transaction(db_, SQLite::TransactionBehavior::IMMEDIATE);
    remove_.bind(1, document.sha256);
    run(remove_);
    SQLite::bind(document_, document.sha256, document.pages);
    run(document_);
    for (const PageImage& image : document.images) {
      SQLite::bind(image_, document.sha256, image.page, image.dpi, image.turned);
      image_.bindNoCopy(5, image.bytes.data(), static_cast<int>(image.bytes.size()));
      run(image_);
    }
    for (const Problem& problem : document.problems) {
      SQLite::bind(problem_, document.sha256, problem.page, problem.code, problem.message);
      run(problem_);
    }
    transaction.commit();
  });
}

}  // namespace thaimemo
