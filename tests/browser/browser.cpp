#include "browser/browser.hpp"

#include <curl/curl.h>
#include <fcntl.h>
#include <nettle/base64.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <memory>
#include <regex>
#include <stdexcept>

extern char** environ;

namespace highneeds::test {

namespace {

struct Started {
  int process = -1;
  int output = -1;
};

/// Starts the driver, its output on a pipe.
Started start(const std::string& log) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<std::string> words = {"chromedriver", "--port=0", "--log-path=" + log};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  const int refused =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (refused != 0) {
    close(ends[0]);
    throw std::runtime_error("chromedriver cannot be started: install chromium-driver");
  }
  return {child, ends[0]};
}

/// The port on which the driver says that it listens.
std::string port_of(int output) {
  static const std::regex listening("started successfully on port ([0-9]+)");
  std::string said;
  std::array<char, 512> piece{};
  std::smatch found;
  while (!std::regex_search(said, found, listening)) {
    const auto length = read(output, piece.data(), piece.size());
    if (length <= 0) throw std::runtime_error("chromedriver did not start: " + said);
    said.append(piece.data(), static_cast<std::size_t>(length));
  }
  return found[1];
}

std::size_t keep(char* text, std::size_t one, std::size_t count, void* into) {
  static_cast<std::string*>(into)->append(text, one * count);
  return one * count;
}

/// The answer to a request; `method` is GET, POST or DELETE.
std::string request(const char* method, const std::string& address, const std::string& body) {
  const std::unique_ptr<CURL, void (*)(CURL*)> curl(curl_easy_init(), curl_easy_cleanup);
  const std::unique_ptr<curl_slist, void (*)(curl_slist*)> headers(
      curl_slist_append(nullptr, "Content-Type: application/json"), curl_slist_free_all);
  std::string answer;
  curl_easy_setopt(curl.get(), CURLOPT_URL, address.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method);
  curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  if (!body.empty()) curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, keep);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
  const CURLcode status = curl_easy_perform(curl.get());
  if (status != CURLE_OK) throw std::runtime_error(curl_easy_strerror(status));
  return answer;
}

Json value_of(const std::string& answer) {
  Json value = Json::parse(answer).at("value");
  if (value.is_object() && value.contains("error")) {
    throw std::runtime_error(value.at("message").get<std::string>());
  }
  return value;
}

/// A session that logs the console and what is fetched. The flags keep Chromium from asking for
/// anything of its own; as root it has no sandbox.
Json wishes(const std::string& profile) {
  Json flags = {"--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--user-data-dir=" + profile};
  if (geteuid() == 0) flags.push_back("--no-sandbox");
  return {{"capabilities",
           {{"alwaysMatch",
             {{"browserName", "chrome"},
              {"goog:loggingPrefs", {{"browser", "ALL"}, {"performance", "ALL"}}},
              {"goog:chromeOptions", {{"args", flags}}}}}}}};
}

std::string decoded(const std::string& base64) {
  base64_decode_ctx state;
  base64_decode_init(&state);
  std::string bytes(BASE64_DECODE_LENGTH(base64.size()), '\0');
  std::size_t length = bytes.size();
  if (base64_decode_update(&state, &length, reinterpret_cast<std::uint8_t*>(bytes.data()),
                           base64.size(), base64.data()) == 0) {
    throw std::runtime_error("not base64");
  }
  bytes.resize(length);
  return bytes;
}

}  // namespace

Browser::Browser() {
  const Started driver = start(folder_.file("driver.log"));
  driver_ = driver.process;
  const std::string root = "http://127.0.0.1:" + port_of(driver.output);
  const Json session =
      value_of(request("POST", root + "/session", wishes(folder_.file("profile")).dump()));
  address_ = root + "/session/" + session.at("sessionId").get<std::string>();
}

Browser::~Browser() {
  try {
    (void)request("DELETE", address_, "");
  } catch (const std::runtime_error&) {  // it is ended below in any case
  }
  kill(driver_, SIGTERM);
  waitpid(driver_, nullptr, 0);
}

Json Browser::ask(std::string_view path, const Json& body) {
  return value_of(request("POST", address_ + std::string(path), body.dump()));
}

Json Browser::command(const std::string& name, const Json& parameters) {
  return ask("/goog/cdp/execute", {{"cmd", name}, {"params", parameters}});
}

void Browser::open(const std::string& file) {
  ask("/url", {{"url", "file://" + file}});
}

Json Browser::run(std::string_view script, const Json& argument) {
  return ask("/execute/sync", {{"script", script}, {"args", Json::array({argument})}});
}

void Browser::set_screen(int width, int height) {
  command("Emulation.setDeviceMetricsOverride",
          {{"width", width}, {"height", height}, {"deviceScaleFactor", 1}, {"mobile", false}});
}

void Browser::set_colours(std::string_view scheme) {
  command("Emulation.setEmulatedMedia",
          {{"features", Json::array({{{"name", "prefers-color-scheme"}, {"value", scheme}}})}});
}

std::vector<std::string> Browser::console() {
  std::vector<std::string> said;
  for (const Json& entry : ask("/se/log", {{"type", "browser"}})) {
    said.push_back(entry.at("message").get<std::string>());
  }
  return said;
}

std::vector<std::string> Browser::fetched() {
  std::vector<std::string> addresses;
  for (const Json& entry : ask("/se/log", {{"type", "performance"}})) {
    const Json message = Json::parse(entry.at("message").get<std::string>()).at("message");
    if (message.at("method") != "Network.requestWillBeSent") continue;
    addresses.push_back(message.at("params").at("request").at("url").get<std::string>());
  }
  return addresses;
}

int Browser::printed_pages() {
  const Json print = {{"page", {{"width", 21.0}, {"height", 29.7}}}, {"background", true}};
  const std::string pdf = decoded(ask("/print", print).get<std::string>());
  static const std::regex page("/Type\\s*/Page[^s]");
  return static_cast<int>(
      std::distance(std::sregex_iterator(pdf.begin(), pdf.end(), page), std::sregex_iterator()));
}

void Browser::picture(const std::string& file) {
  const Json taken = command("Page.captureScreenshot", {{"format", "png"}});
  std::ofstream(file, std::ios::binary) << decoded(taken.at("data").get<std::string>());
}

}  // namespace highneeds::test
