#include "errors/special_inputs.hpp"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <exception>
#include <stdexcept>
#include <vector>

#include "errors/census_inputs.hpp"
#include "errors/draft_inputs.hpp"
#include "errors/panel_inputs.hpp"
#include "support/files.hpp"

namespace highneeds::test {
namespace {

namespace fs = std::filesystem;

constexpr uid_t nobody = 65534;

__user_cap_header_struct header() {
  return {_LINUX_CAPABILITY_VERSION_3, 0};
}

Capabilities capabilities() {
  __user_cap_header_struct of_this_thread = header();
  Capabilities now{};
  if (syscall(SYS_capget, &of_this_thread, now.data()) != 0) {
    throw std::runtime_error("capget failed");
  }
  return now;
}

void set_capabilities(const Capabilities& wanted) {
  __user_cap_header_struct of_this_thread = header();
  if (syscall(SYS_capset, &of_this_thread, wanted.data()) != 0) {
    throw std::runtime_error("capset failed");
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

void make_folder(const fs::path& folder) {
  fs::create_directory(folder / "folder.yaml");
}

void make_unreadable(const fs::path& folder) {
  write_text(folder / "secret.yaml", "highneeds: 1\n");
  fs::permissions(folder / "secret.yaml", fs::perms::none);
}

void make_pipe(const fs::path& folder) {
  if (mkfifo((folder / "pipe.yaml").c_str(), 0644) != 0) throw std::runtime_error("mkfifo failed");
}

void make_deep(const fs::path& folder) {
  write_text(folder / "deep.yaml", "title: " + repeated("[", 100'000) + "\n");
}

void make_deep_mappings(const fs::path& folder) {
  write_text(folder / "deep.yaml", "title: " + repeated("{a: ", 100'000) + "\n");
}

void make_large(const fs::path& folder) {
  write_text(folder / "large.yaml", repeated("# a comment without end\n", 50'000));
}

void make_large_table(const fs::path& folder) {
  write_text(folder / "large.csv", "financial_year,gross\n" + repeated("2024-25,£60m\n", 100'000));
}

void make_nothing(const fs::path&) {}

void make_locked_folder(const fs::path& folder) {
  fs::create_directory(folder / "locked");
  fs::permissions(folder / "locked", fs::perms(0555));
}

void make_results_folder(const fs::path& folder) {
  fs::create_directory(folder / "results");
}

constexpr std::array inputs = {
    SpecialInput{"file-is-a-folder", "`folder.yaml` is a folder.", make_folder},
    SpecialInput{"file-unreadable", "`secret.yaml` may not be read by the user.", make_unreadable},
    SpecialInput{"file-is-a-pipe", "`pipe.yaml` is a named pipe.", make_pipe},
    SpecialInput{"file-too-large", "`large.yaml` has 1.2 million bytes.", make_large},
    SpecialInput{"table-too-large", "`large.csv` has 1.3 million bytes.", make_large_table},
    SpecialInput{"yaml-too-deep", "`deep.yaml` opens 100,000 lists in each other.", make_deep},
    SpecialInput{"yaml-too-deep-mappings", "`deep.yaml` opens 100,000 mappings in each other.",
                 make_deep_mappings},
    SpecialInput{"output-folder-missing", "There is no folder `results`.", make_nothing},
    SpecialInput{"output-folder-locked", "The user may not write in the folder `locked`.",
                 make_locked_folder},
    SpecialInput{"output-is-a-folder", "`results` is a folder.", make_results_folder},
    SpecialInput{"usage-empty-folder", "`results` is an empty folder.", make_results_folder},
    SpecialInput{"output-is-the-input", "`base.yaml` is the one above.", make_nothing},
    SpecialInput{"output-is-a-device", "`/dev/null` is no regular file.", make_nothing},
};

}  // namespace

std::span<const SpecialInput> special_inputs() {
  static const std::vector<SpecialInput> all = [] {
    std::vector<SpecialInput> every(inputs.begin(), inputs.end());
    every.insert(every.end(), census_inputs().begin(), census_inputs().end());
    every.insert(every.end(), panel_inputs().begin(), panel_inputs().end());
    every.insert(every.end(), draft_inputs().begin(), draft_inputs().end());
    return every;
  }();
  return all;
}

const SpecialInput* find_special_input(const std::string& name) {
  for (const SpecialInput& input : special_inputs()) {
    if (input.name == name) return &input;
  }
  return nullptr;
}

WithoutRoot::WithoutRoot()
    : before_(capabilities()), is_other_user_(geteuid() == 0 && seteuid(nobody) == 0) {
  if (is_other_user_) return;
  Capabilities less = before_;
  less[0].effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
  set_capabilities(less);
}

WithoutRoot::~WithoutRoot() {
  if (is_other_user_ && seteuid(0) != 0) std::terminate();
  set_capabilities(before_);
}

}  // namespace highneeds::test
