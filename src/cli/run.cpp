#include "highneeds/cli/run.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <ostream>

#include "cli/command_line.hpp"
#include "highneeds/cli/command.hpp"

namespace highneeds::cli {
namespace {

int refuse(std::ostream& err, std::string_view what, std::string_view remedy) {
  err << "highneeds: error: " << what << '\n';
  if (!remedy.empty()) err << "  help: " << remedy << '\n';
  return bad_input;
}

int obey(std::span<const std::string> arguments, const Console& console) {
  const Request request = read_command_line(arguments);
  if (!request.text.empty()) {
    console.out << request.text;
    return fine;
  }
  return request.command->run(request.arguments, console);
}

int obey_or_explain(std::span<const std::string> arguments, const Console& console) {
  try {
    return obey(arguments, console);
  } catch (const UsageError& error) {
    return refuse(console.err, error.what(), error.remedy());
  } catch (const std::bad_alloc&) {
    return refuse(console.err, "there is not enough memory for this", "");
  } catch (const std::exception& error) {
    return refuse(console.err,
                  std::string("a fault of the program itself, not of your files: ") + error.what(),
                  "please report it with the command and the scenario that led to it");
  }
}

/// Why results cannot be written, asked by trying once more: the first failure may be long past.
int reason_of_failure(std::ostream& out) {
  out.clear();
  errno = 0;
  out.put('\n').flush();
  return errno;
}

/// Results that could not be written are a failure, unless whoever read them had seen enough.
int after_flushing(int status, const Console& console) {
  if (console.out.flush().good()) return status;
  const int reason = reason_of_failure(console.out);
  if (reason == EPIPE) return status;
  return refuse(console.err,
                std::string("the results could not be written: ") + std::strerror(reason),
                "make room where standard output goes, or use --output FILE");
}

}  // namespace

int run(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
        const Terminal& terminal, Remains& remains) {
  const Console console{out, err, terminal, remains};
  return after_flushing(obey_or_explain(arguments, console), console);
}

}  // namespace highneeds::cli
