// A library that prints, as many do: put in front of the real ones with LD_PRELOAD, it writes to standard
// output each time a program parses HTML or prepares an SQL statement, through stdio and to the descriptor.
#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>

struct sqlite3;
struct sqlite3_stmt;

namespace {

void make_noise() {
  std::printf("NOISE from a library\n");
  std::fflush(stdout);
  (void)!write(STDOUT_FILENO, "NOISE to descriptor 1\n", 22);
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

void* gumbo_parse_with_options(const void* options, const char* text, size_t length) {
  make_noise();
  return next<void*(const void*, const char*, size_t)>("gumbo_parse_with_options")(options, text, length);
}

int sqlite3_prepare_v2(sqlite3* db, const char* sql, int bytes, sqlite3_stmt** statement, const char** tail) {
  make_noise();
  return next<int(sqlite3*, const char*, int, sqlite3_stmt**, const char**)>("sqlite3_prepare_v2")(
      db, sql, bytes, statement, tail);
}

}  // extern "C"
