"""The sentences over the trend: level, indexes, touchpoints side by side, one service."""

from __future__ import annotations

from typing import Final

from benchmark_app.words.sentence import Sentence

TREND_FINDINGS: Final[dict[str, Sentence]] = {
    # where we stand, and how fast the bar rises
    "above_since": Sentence(
        "You have been above the market since {day}: {own} against {market}; better in {better}, "
        "worse in {worse} of {compared} {compared:service|services}.",
        "{day}부터 시장보다 앞서요. 우리 {own}, 시장 {market}. {compared}개 항목 중 {better}개는 "
        "앞서고 {worse}개는 뒤처져요.",
    ),
    "above_at_least_since": Sentence(
        "You have been above the market at least since {day}: {own} against {market}; better in "
        "{better}, worse in {worse} of {compared} {compared:service|services}.",
        "적어도 {day}부터 시장보다 앞서요. 우리 {own}, 시장 {market}. {compared}개 항목 중 "
        "{better}개는 앞서고 {worse}개는 뒤처져요.",
    ),
    "below_since": Sentence(
        "You have been below the market since {day}: {own} against {market}; better in {better}, "
        "worse in {worse} of {compared} {compared:service|services}.",
        "{day}부터 시장보다 뒤처져요. 우리 {own}, 시장 {market}. {compared}개 항목 중 {better}개는 "
        "앞서고 {worse}개는 뒤처져요.",
    ),
    "below_at_least_since": Sentence(
        "You have been below the market at least since {day}: {own} against {market}; better in "
        "{better}, worse in {worse} of {compared} {compared:service|services}.",
        "적어도 {day}부터 시장보다 뒤처져요. 우리 {own}, 시장 {market}. {compared}개 항목 중 "
        "{better}개는 앞서고 {worse}개는 뒤처져요.",
    ),
    "above_now": Sentence(
        "You are above the market: {own} against {market}; better in {better}, worse in {worse} "
        "of {compared} {compared:service|services}.",
        "시장보다 앞서요. 우리 {own}, 시장 {market}. {compared}개 항목 중 {better}개는 앞서고 "
        "{worse}개는 뒤처져요.",
    ),
    "below_now": Sentence(
        "You are below the market: {own} against {market}; better in {better}, worse in {worse} "
        "of {compared} {compared:service|services}.",
        "시장보다 뒤처져요. 우리 {own}, 시장 {market}. {compared}개 항목 중 {better}개는 앞서고 "
        "{worse}개는 뒤처져요.",
    ),
    "level_with": Sentence(
        "You are level with the market: {own} against {market}; better in {better}, worse in "
        "{worse} of {compared} {compared:service|services}.",
        "시장과 비슷해요. 우리 {own}, 시장 {market}. {compared}개 항목 중 {better}개는 앞서고 "
        "{worse}개는 뒤처져요.",
    ),
    "market_alone": Sentence(
        "The market baseline stands at {market} of 100, over {compared} "
        "{compared:service|services}.",
        "시장 기준선은 100점 중 {market}점이에요. {compared}개 항목으로 셈했어요.",
    ),
    "own_unknown": Sentence(
        "Yours is not known; enter what you offer to see it against the market.",
        "우리 가게 값을 아직 몰라요. 적으면 시장과 견줄 수 있어요.",
    ),
    "own_level_unsure": Sentence(
        "Too little is known to say for sure where you stand: {known} of {cells} "
        "{cells:cell is|cells are} known.",
        "우리가 어디쯤인지 확실히 말하기에는 아는 것이 적어요. {cells}칸 중 {known}칸을 알아요.",
    ),
    "market_level_unsure": Sentence(
        "Too little is known to say for sure where the market stands: {known} of {cells} "
        "{cells:cell is|cells are} known.",
        "시장이 어디쯤인지 확실히 말하기에는 아는 것이 적어요. {cells}칸 중 {known}칸을 알아요.",
    ),
    "bar_rises": Sentence(
        "The bar rose {percent} % in 12 months.",
        "12개월 사이 기준이 {percent}% 높아졌어요.",
    ),
    "bar_rises_treadmill": Sentence(
        "The bar rose {percent} % in 12 months; at that pace keeping your place takes {points} "
        "points a year.",
        "12개월 사이 기준이 {percent}% 높아졌어요. 이대로라면 자리를 지키는 데 한 해 {points}점이 "
        "필요해요.",
    ),
    "bar_falls": Sentence(
        "The bar fell {percent} % in 12 months.",
        "12개월 사이 기준이 {percent}% 낮아졌어요.",
    ),
    "bar_holds": Sentence(
        "The bar has not moved in 12 months.",
        "12개월 동안 기준이 그대로예요.",
    ),
    # the parity index
    "parity_above": Sentence(
        "You stand {percent} % above the market: your parity index is {index} (100 = the market).",
        "시장보다 {percent}% 앞서요. 시장을 100으로 볼 때 우리 지수는 {index:이에요}.",
    ),
    "parity_below": Sentence(
        "You stand {percent} % below the market: your parity index is {index} (100 = the market).",
        "시장보다 {percent}% 뒤처져요. 시장을 100으로 볼 때 우리 지수는 {index:이에요}.",
    ),
    "parity_level": Sentence(
        "You are level with the market: your parity index is 100.",
        "시장과 같아요. 시장을 100으로 볼 때 우리 지수도 100이에요.",
    ),
    "parity_alone": Sentence(
        "No business is marked as yours: each competitor stands here against the market (100).",
        "우리 가게로 표시한 곳이 없어요. 경쟁 가게를 시장(100)과 견줘 보여요.",
    ),
    "parity_before": Sentence("12 months ago it was {before}.", "12개월 전에는 {before:이었어요}."),
    "parity_same": Sentence("It is as it was 12 months ago.", "12개월 전과 같아요."),
    # the expectation index
    "expectation_starts": Sentence(
        "The expectation index starts on the day half of the services are checked enough.",
        "기대 지수는 항목의 절반을 충분히 조사한 날부터 나와요.",
    ),
    "expectation_one_day": Sentence(
        "The bar is known on one day only: how it moves can be said from the next check on.",
        "기준을 아는 날이 하루뿐이에요. 어떻게 움직이는지는 다음 조사부터 말할 수 있어요.",
    ),
    "expectation_held": Sentence(
        "Since {day} the bar has not moved.",
        "기준은 {day}부터 그대로예요.",
    ),
    "expectation_rose": Sentence(
        "Since {day} the bar has risen {percent} %.",
        "기준은 {day}부터 {percent}% 높아졌어요.",
    ),
    "expectation_fell": Sentence(
        "Since {day} the bar has fallen {percent} %.",
        "기준은 {day}부터 {percent}% 낮아졌어요.",
    ),
    "expectation_rose_yearly": Sentence(
        "Since {day} the bar has risen {percent} %, {a_year} % a year.",
        "기준은 {day}부터 {percent}%, 한 해 {a_year}%씩 높아졌어요.",
    ),
    "expectation_fell_yearly": Sentence(
        "Since {day} the bar has fallen {percent} %, {a_year} % a year.",
        "기준은 {day}부터 {percent}%, 한 해 {a_year}%씩 낮아졌어요.",
    ),
    # the touchpoints side by side
    "touchpoints_both": Sentence(
        "You are furthest behind in “{behind_in}” ({behind_own} against {behind_market}) and "
        "furthest ahead in “{ahead_in}” ({ahead_own} against {ahead_market}).",
        "‘{behind_in}’에서 가장 뒤처지고(우리 {behind_own}, 시장 {behind_market}) ‘{ahead_in}’에서 "
        "가장 앞서요(우리 {ahead_own}, 시장 {ahead_market}).",
    ),
    "touchpoints_behind": Sentence(
        "You are ahead in none of the {count} touchpoints that can be compared, and furthest "
        "behind in “{behind_in}”: {behind_own} against {behind_market}.",
        "견줄 수 있는 {count}개 접점 가운데 앞선 곳은 없고 ‘{behind_in}’에서 가장 뒤처져요"
        "(우리 {behind_own}, 시장 {behind_market}).",
    ),
    "touchpoint_behind": Sentence(
        "Only one touchpoint can be compared yet, “{behind_in}”; you are behind there: "
        "{behind_own} against {behind_market}.",
        "아직 ‘{behind_in}’ 접점만 견줄 수 있어요. 거기서는 뒤처져요(우리 {behind_own}, "
        "시장 {behind_market}).",
    ),
    "touchpoints_ahead": Sentence(
        "You are behind in none of the {count} touchpoints that can be compared, and furthest "
        "ahead in “{ahead_in}”: {ahead_own} against {ahead_market}.",
        "견줄 수 있는 {count}개 접점 가운데 뒤처진 곳은 없고 ‘{ahead_in}’에서 가장 앞서요"
        "(우리 {ahead_own}, 시장 {ahead_market}).",
    ),
    "touchpoint_ahead": Sentence(
        "Only one touchpoint can be compared yet, “{ahead_in}”; you are ahead there: {ahead_own} "
        "against {ahead_market}.",
        "아직 ‘{ahead_in}’ 접점만 견줄 수 있어요. 거기서는 앞서요(우리 {ahead_own}, "
        "시장 {ahead_market}).",
    ),
    "touchpoints_level": Sentence(
        "You are level with the market in {count:the one touchpoint|every touchpoint} that can be "
        "compared ({count}).",
        "견줄 수 있는 {count}개 접점 모두 시장과 비슷해요.",
    ),
    "touchpoints_market": Sentence(
        "The market stands highest in “{high_in}” ({high_market} of 100) and lowest in “{low_in}” "
        "({low_market}).",
        "시장 수준은 ‘{high_in}’에서 가장 높고({high_market}점) ‘{low_in}’에서 가장 낮아요"
        "({low_market}점).",
    ),
    # the trend of one service
    "service_above_since": Sentence(
        "{name}: ahead of the market since {day}; {worse} of {known} {worse:is|are} not as "
        "good, {better} {better:is|are} better.",
        "{name}: {day}부터 시장보다 앞서요. {known}곳 중 {worse}곳이 못하고 {better}곳이 나아요.",
    ),
    "service_above_at_least_since": Sentence(
        "{name}: ahead of the market, at least since {day}; {worse} of {known} {worse:is|are} "
        "not as good, {better} {better:is|are} better.",
        "{name}: 적어도 {day}부터 시장보다 앞서요. {known}곳 중 {worse}곳이 못하고 {better}곳이 "
        "나아요.",
    ),
    "service_below_since": Sentence(
        "{name}: behind the market since {day}; {better} of {known} {better:is|are} better, "
        "{worse} {worse:is|are} not as good.",
        "{name}: {day}부터 시장보다 뒤처져요. {known}곳 중 {better}곳이 낫고 {worse}곳이 못해요.",
    ),
    "service_below_at_least_since": Sentence(
        "{name}: behind the market, at least since {day}; {better} of {known} {better:is|are} "
        "better, {worse} {worse:is|are} not as good.",
        "{name}: 적어도 {day}부터 시장보다 뒤처져요. {known}곳 중 {better}곳이 낫고 {worse}곳이 "
        "못해요.",
    ),
    "service_above_now": Sentence(
        "{name}: ahead of the market; {worse} of {known} {worse:is|are} not as good, {better} "
        "{better:is|are} better.",
        "{name}: 시장보다 앞서요. {known}곳 중 {worse}곳이 못하고 {better}곳이 나아요.",
    ),
    "service_below_now": Sentence(
        "{name}: behind the market; {better} of {known} {better:is|are} better, {worse} "
        "{worse:is|are} not as good.",
        "{name}: 시장보다 뒤처져요. {known}곳 중 {better}곳이 낫고 {worse}곳이 못해요.",
    ),
    "service_level_with": Sentence(
        "{name}: level with the market; {better} of {known} {better:is|are} better, "
        "{worse} {worse:is|are} not as good.",
        "{name}: 시장과 비슷해요. {known}곳 중 {better}곳이 낫고 {worse}곳이 못해요.",
    ),
    "service_few": Sentence(
        "{name}: known at {known} of {cells} competitors, too few to compare.",
        "{name}: 경쟁 가게 {cells}곳 중 {known}곳만 알아서 견주기에는 적어요.",
    ),
    "service_nobody": Sentence(
        "{name}: no competitor has a value yet.",
        "{name}: 아직 값을 아는 경쟁 가게가 없어요.",
    ),
    "service_own_unknown": Sentence(
        "{name}: {adopters} of {known} {does}; yours is not known yet.",
        "{name}: {known}곳 중 {adopters}곳이 {does}. 우리 가게 값은 아직 몰라요.",
    ),
    "service_offered": Sentence(
        "{name}: {adopters} of {known} {does}.",
        "{name}: {known}곳 중 {adopters}곳이 {does}.",
    ),
    "service_known": Sentence(
        "{name}: known at {known} of {cells} competitors.",
        "{name}: 경쟁 가게 {cells}곳 중 {known}곳의 값을 알아요.",
    ),
}
