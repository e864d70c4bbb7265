#include "support/program.hpp"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <stdexcept>

#include "support/files.hpp"

namespace highneeds::test {
namespace {

std::string in_quotes(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}

}  // namespace

Said run_shell(const std::string& commands, const std::filesystem::path& folder) {
  const TemporaryFolder scratch;
  write_text(scratch.file("commands"), commands + "\n");
  const std::filesystem::path bin = std::filesystem::path(HIGHNEEDS_PROGRAM).parent_path();
  const std::string line =
      "cd " + in_quotes(folder) + " && unset HIGHNEEDS_UPDATE NO_COLOR && PATH=" + in_quotes(bin) +
      ":\"$PATH\" LC_ALL=C.UTF-8 bash " + in_quotes(scratch.file("commands")) + " 2>&1 </dev/null";
  FILE* const pipe = popen(line.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start a shell");
  Said said;
  std::array<char, 4096> buffer;
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    said.out.append(buffer.data(), got);
  }
  const int ended = pclose(pipe);
  said.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
  return said;
}

}  // namespace highneeds::test
