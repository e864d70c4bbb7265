#include "highneeds/calibration/rates.hpp"

namespace highneeds::calibration {

Account account_of(int opening_january, const ByAge<settings>& opening,
                   const ByAge<settings>& joiners, const ByAge<settings>& closing,
                   const Rates& rates) {
  Account account{.opening_january = opening_january, .joiners = joiners, .closing = closing};
  account.aged_out = total(opening.back());
  for (std::size_t age = 0; age + 1 < ages; ++age) {
    account.opening[age + 1] = opening[age];
    for (std::size_t from = 0; from < settings; ++from) {
      account.leavers[age + 1][from] = opening[age][from] * rates.leave[age][from];
      const double stayed = opening[age][from] - account.leavers[age + 1][from];
      for (std::size_t to = 0; to < settings; ++to) {
        const double moved = stayed * rates.move[age][from][to];
        account.moves[age + 1][from] -= moved;
        account.moves[age + 1][to] += moved;
      }
    }
  }
  for (std::size_t age = 0; age < ages; ++age) {
    for (std::size_t s = 0; s < settings; ++s) {
      account.balancing[age][s] = closing[age][s] - account.opening[age][s] +
                                  account.leavers[age][s] - account.moves[age][s] - joiners[age][s];
    }
  }
  return account;
}

}  // namespace highneeds::calibration
