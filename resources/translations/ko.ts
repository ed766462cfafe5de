<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>Acts</name>
    <message>
        <source>Edit</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Clear value</source>
        <translation>값 지우기</translation>
    </message>
    <message>
        <source>Seen today</source>
        <translation>오늘 확인함</translation>
    </message>
    <message>
        <source>Same as last time</source>
        <translation>지난번과 같음</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>아래로 채우기</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>오른쪽으로 채우기</translation>
    </message>
    <message>
        <source>Fill the selection</source>
        <translation>선택한 칸 채우기</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여 넣기</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Select the column</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>행 선택</translation>
    </message>
    <message>
        <source>Add a row, or a column where one is selected</source>
        <translation>행 추가, 열을 골랐으면 열 추가</translation>
    </message>
    <message>
        <source>Delete the selected rows or columns</source>
        <translation>선택한 행이나 열 삭제</translation>
    </message>
    <message>
        <source>Change service…</source>
        <translation>서비스 항목 바꾸기…</translation>
    </message>
    <message>
        <source>Move service up</source>
        <translation>항목 위로</translation>
    </message>
    <message>
        <source>Move service down</source>
        <translation>항목 아래로</translation>
    </message>
    <message>
        <source>Delete service</source>
        <translation>서비스 항목 삭제</translation>
    </message>
    <message>
        <source>Change competitor…</source>
        <translation>경쟁 가게 바꾸기…</translation>
    </message>
    <message>
        <source>Move competitor left</source>
        <translation>경쟁 가게 왼쪽으로</translation>
    </message>
    <message>
        <source>Move competitor right</source>
        <translation>경쟁 가게 오른쪽으로</translation>
    </message>
    <message>
        <source>Delete competitor</source>
        <translation>경쟁 가게 삭제</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>이 열의 값 순서로</translation>
    </message>
    <message>
        <source>Back to your own order</source>
        <translation>정해 둔 순서로</translation>
    </message>
    <message>
        <source>After a level go right, or down again</source>
        <translation>단계를 적은 뒤 오른쪽으로 가기, 다시 아래로</translation>
    </message>
    <message>
        <source>Menu of the cell</source>
        <translation>칸 메뉴</translation>
    </message>
    <message>
        <source>Drop the copy frame and the selection</source>
        <translation>복사 표시와 선택 지우기</translation>
    </message>
    <message>
        <source>Set a level and go on without Enter</source>
        <extracomment>What the key card tells beside the commands: typing and moving.</extracomment>
        <translation>단계 적고 Enter 없이 다음 칸으로</translation>
    </message>
    <message>
        <source>Down, up</source>
        <translation>아래, 위</translation>
    </message>
    <message>
        <source>Right, left</source>
        <translation>오른쪽, 왼쪽</translation>
    </message>
    <message>
        <source>To the next cell</source>
        <translation>옆 칸으로</translation>
    </message>
    <message>
        <source>Select on the way</source>
        <translation>가면서 선택</translation>
    </message>
    <message>
        <source>To the end of filled cells</source>
        <translation>채워진 끝으로</translation>
    </message>
    <message>
        <source>To the first, last column</source>
        <translation>첫 열, 마지막 열</translation>
    </message>
    <message>
        <source>To the first, last cell</source>
        <translation>첫 칸, 마지막 칸</translation>
    </message>
    <message>
        <source>A page up, down</source>
        <translation>한 화면 위, 아래</translation>
    </message>
</context>
<context>
    <name>ArrivalWindow</name>
    <message>
        <source>Import {name}</source>
        <extracomment>How long a new answer may take before the one before it is dimmed. Warnings that the outcome lists as cells of their own.</extracomment>
        <translation>{name} 가져오기</translation>
    </message>
    <message>
        <source>As you answered last time.</source>
        <translation>지난번에 답한 대로예요.</translation>
    </message>
    <message>
        <source>Start &amp;afresh</source>
        <translation>처음부터(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Read the file again</source>
        <translation>파일 다시 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>Your file was edited meanwhile: please look again.</source>
        <translation>그사이 내 파일이 바뀌었어요. 다시 확인해 주세요.</translation>
    </message>
    <message>
        <source>&amp;Import 1 value</source>
        <translation>값 1개 가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import {count} values</source>
        <translation>값 {count}개 가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import the rest (1 value)</source>
        <translation>나머지 가져오기(값 1개)(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import the rest ({count} values)</source>
        <translation>나머지 가져오기(값 {count}개)(&amp;I)</translation>
    </message>
</context>
<context>
    <name>AsOfBar</name>
    <message>
        <source>Stop playing</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Play the days</source>
        <translation>날짜 차례로 보기</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>기준일</translation>
    </message>
    <message>
        <source>The day shown; what you type is noted as seen on it. Days with checks stand out in the calendar.</source>
        <translation>지금 보여 주는 날이에요. 적는 값은 이날 확인한 것으로 남아요. 조사한 날은 달력에 굵게 보여요.</translation>
    </message>
    <message>
        <source>Previous day with checks</source>
        <translation>이전 조사일</translation>
    </message>
    <message>
        <source>Next day with checks</source>
        <translation>다음 조사일</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>달력</translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>Trend of {name}</source>
        <extracomment>A name runs over so many letters before it ends with dots.</extracomment>
        <translation>{name} 추이</translation>
    </message>
    <message>
        <source>Show the trend of {name} alone (S)</source>
        <translation>{name} 추이만 보기 (S)</translation>
    </message>
</context>
<context>
    <name>AttributeDialog</name>
    <message>
        <source>Without it customers go elsewhere</source>
        <extracomment>The change of kind after which a stored yes would say partly.</extracomment>
        <translation>없으면 손님이 다른 곳으로 감</translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation>서비스 항목의 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}” 값은 숫자가 아니에요.</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>모든 값</translation>
    </message>
    <message>
        <source>min, $, m²</source>
        <translation>분, 원, m²</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>서비스 항목 추가</translation>
    </message>
    <message>
        <source>Change a service</source>
        <translation>서비스 항목 변경</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Part of</source>
        <translation>분류(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Judged by</source>
        <translation>적는 방법(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>단위(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Better is</source>
        <translation>좋은 쪽(&amp;B)</translation>
    </message>
    <message>
        <source>Counts as &amp;offered from</source>
        <translation>제공으로 보는 단계(&amp;O)</translation>
    </message>
    <message>
        <source>Counts as offered &amp;from</source>
        <translation>제공으로 보는 값(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Importance</source>
        <translation>중요도(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;How to check</source>
        <translation>조사 방법(&amp;H)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>메모(&amp;T)</translation>
    </message>
    <message>
        <source>1 is usual; 2 counts twice as much, 0 not at all.</source>
        <translation>보통은 1이에요. 2는 두 배로, 0은 세지 않아요.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Restoring</source>
        <extracomment>Opening comes first.</extracomment>
        <translation>복원하는 중</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>멈췄어요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>BeginPage</name>
    <message>
        <source>My business and its competitors</source>
        <translation>우리 가게와 경쟁 가게</translation>
    </message>
    <message>
        <source>My &amp;business</source>
        <translation>우리 가게(&amp;B)</translation>
    </message>
    <message>
        <source>Com&amp;petitors, one per line</source>
        <translation>경쟁 가게, 한 줄에 하나씩(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Another &amp;trade</source>
        <translation>다른 업종(&amp;T)</translation>
    </message>
</context>
<context>
    <name>BriefDialog</name>
    <message>
        <source>One-page brief</source>
        <translation>한 장 요약</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>PDF로 저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;elsewhere…</source>
        <translation>다른 곳에 저장(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>BusinessDialog</name>
    <message>
        <source>Which business is yours?</source>
        <translation>우리 가게는 어느 곳인가요?</translation>
    </message>
    <message>
        <source>This is my business</source>
        <translation>우리 가게예요</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>Choose a business or type its name.</source>
        <translation>가게를 고르거나 이름을 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Choose a cell of the grid to see when and how it was seen.</source>
        <translation>표에서 칸을 고르면 언제, 어떻게 확인했는지 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>지난 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Anything worth remembering</source>
        <translation>기억해 둘 것</translation>
    </message>
    <message>
        <source>Who or what says so</source>
        <translation>누가, 어디에서</translation>
    </message>
    <message>
        <source>Seen &amp;on</source>
        <translation>확인한 날(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>방법(&amp;H)</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>출처(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작한 날</translation>
    </message>
    <message>
        <source>The exact day it began, where you know it.</source>
        <translation>정확히 시작한 날을 알면 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>CardDock</name>
    <message>
        <source>Card</source>
        <extracomment>In heights of a line: how wide a window leaves room beside the card, and how wide it stands. Narrower than this it cannot be read. What is kept with a file: closed by the owner, or opened where it would have stood aside.</extracomment>
        <translation>카드</translation>
    </message>
    <message>
        <source>Show in grid</source>
        <translation>표에서 보기</translation>
    </message>
    <message>
        <source>Go to this cell in the grid (Ctrl+G)</source>
        <translation>표의 이 칸으로 가기 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>카드 닫기</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Print this chart</source>
        <translation>이 차트 인쇄</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>PDF로 저장(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>ChartKeys</name>
    <message>
        <source>From point to point</source>
        <translation>점에서 점으로</translation>
    </message>
    <message>
        <source>Hold a point in the card, let go</source>
        <translation>점을 카드에 고정, 놓기</translation>
    </message>
    <message>
        <source>Zoom in, out</source>
        <translation>확대, 축소</translation>
    </message>
    <message>
        <source>Earlier, later time</source>
        <translation>이전, 다음 기간</translation>
    </message>
    <message>
        <source>The whole time</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>As a table, as a chart</source>
        <translation>표로 보기, 차트로 보기</translation>
    </message>
    <message>
        <source>In the trend: everything, touchpoint, service</source>
        <translation>추이에서: 전체, 접점, 항목</translation>
    </message>
</context>
<context>
    <name>ChartPage</name>
    <message>
        <source>Table</source>
        <extracomment>The line below keeps room for two lines, for one where the page is lower than so many. A chart is at least so many lines high; where the window is lower, the page scrolls. Between what stands in a line of controls.</extracomment>
        <translation>표</translation>
    </message>
    <message>
        <source>Show the numbers as a table (T)</source>
        <translation>숫자를 표로 보기 (T)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the picture and its numbers (Ctrl+C)</source>
        <translation>그림과 숫자 복사 (Ctrl+C)</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Undo zooming (Home, or double click)</source>
        <translation>확대 취소 (Home 또는 두 번 클릭)</translation>
    </message>
    <message>
        <source>Working out what lies ahead…</source>
        <translation>앞일을 셈하고 있어요…</translation>
    </message>
    <message>
        <source>Arrows walk, Enter pins and shows the card, T shows the table.</source>
        <translation>화살표로 이동, Enter로 고정하고 카드 보기, T로 숫자 표 보기.</translation>
    </message>
    <message>
        <source>Drag to zoom, arrows walk, Enter pins, T shows the table.</source>
        <translation>끌면 확대, 화살표로 이동, Enter로 고정, T로 표 보기.</translation>
    </message>
    <message>
        <source>T shows the chart, Ctrl+C copies it with its numbers.</source>
        <translation>T로 차트 보기, Ctrl+C로 차트와 숫자 복사.</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>nothing to undo</source>
        <extracomment>Why a command cannot be done now (context Commands), by its key; others wait for a file.</extracomment>
        <translation>되돌릴 것 없음</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>다시 할 것 없음</translation>
    </message>
    <message>
        <source>this file is to look at only</source>
        <translation>보기 전용 파일</translation>
    </message>
    <message>
        <source>open a file first</source>
        <translation>먼저 파일 열기</translation>
    </message>
    <message>
        <source>choose a cell first</source>
        <translation>먼저 칸 고르기</translation>
    </message>
</context>
<context>
    <name>CommandSearch</name>
    <message>
        <source>No command of that name.</source>
        <extracomment>In letters and lines of the text. Keys that move in the list while the field keeps the focus.</extracomment>
        <translation>그런 이름의 명령이 없어요.</translation>
    </message>
    <message>
        <source>Name of a command, in English or Korean</source>
        <translation>명령 이름(영어나 한국어)</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>명령 찾기</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Undoing</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>다시 하는 중</translation>
    </message>
    <message>
        <source>Entering</source>
        <translation>입력하는 중</translation>
    </message>
    <message>
        <source>Undone to there. Redo does it again, one edit at a time.</source>
        <translation>그때까지 되돌렸어요. ‘다시 하기’로 하나씩 다시 할 수 있어요.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>멈췄어요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>{name} is deleted. What was seen there is kept.</source>
        <translation>{name}: 삭제했어요. 조사한 값은 남아 있어요.</translation>
    </message>
    <message>
        <source>Begin with the services your customers could expect.</source>
        <translation>손님이 기대할 만한 서비스 항목부터 시작하세요.</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>서비스 항목 추가</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Choose a cell of it in the grid first.</source>
        <translation>먼저 표에서 해당하는 칸을 골라 주세요.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>&amp;With</source>
        <translation>상대(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;And</source>
        <translation>함께(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
    <message>
        <source>Competitor to compare with</source>
        <translation>비교할 경쟁 가게</translation>
    </message>
    <message>
        <source>Second competitor to compare with</source>
        <translation>함께 비교할 두 번째 경쟁 가게</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>차트에 보이는 것</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>날짜(&amp;D)</translation>
    </message>
    <message>
        <source>Day shown, along the days with checks</source>
        <translation>조사한 날을 따라 고르는 기준일</translation>
    </message>
    <message>
        <source>The market</source>
        <translation>시장</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>다른 곳 없음</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation>가장 중요한 것</translation>
    </message>
</context>
<context>
    <name>CompetitorDialog</name>
    <message>
        <source>This is my business</source>
        <translation>우리 가게예요</translation>
    </message>
    <message>
        <source>Change a competitor</source>
        <translation>경쟁 가게 변경</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>종류(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>구분(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Chain</source>
        <translation>체인(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Weight in the market</source>
        <translation>시장 비중(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Opened on</source>
        <translation>문 연 날(&amp;O)</translation>
    </message>
    <message>
        <source>Close&amp;d on</source>
        <translation>문 닫은 날(&amp;D)</translation>
    </message>
    <message>
        <source>What &amp;happened</source>
        <translation>있었던 일(&amp;H)</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>메모(&amp;T)</translation>
    </message>
    <message>
        <source>Give the business a name.</source>
        <translation>가게 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 2026-11-22.</source>
        <translation>“{text}” 값은 날짜가 아니에요. 2026-11-22처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>Say on which day it happened, as 2026-11-22.</source>
        <translation>언제 있었던 일인지 2026-11-22처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>Direct competitor</source>
        <translation>직접 경쟁</translation>
    </message>
    <message>
        <source>Indirect, another way to the same end</source>
        <translation>간접 경쟁, 다른 방식의 대안</translation>
    </message>
    <message>
        <source>Potential, only watched</source>
        <translation>잠재 경쟁, 지켜보기만</translation>
    </message>
</context>
<context>
    <name>CompetitorsDialog</name>
    <message>
        <source>Type or paste a list</source>
        <translation>목록을 적거나 붙여 넣으세요</translation>
    </message>
    <message>
        <source>Add competitors</source>
        <translation>경쟁 가게 추가</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>&amp;Names, one per line</source>
        <translation>이름, 한 줄에 하나씩(&amp;N)</translation>
    </message>
    <message>
        <source>Give at least one name that is not there yet.</source>
        <translation>아직 없는 이름을 하나 이상 적어 주세요.</translation>
    </message>
    <message>
        <source>{new} new</source>
        <translation>새로 {new}곳</translation>
    </message>
    <message>
        <source>{known} already there</source>
        <translation>이미 있는 곳 {known}곳</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <extracomment>Of one report. &quot;/&quot; is nobody&apos;s name.</extracomment>
        <translation>문제가 생겼어요</translation>
    </message>
    <message>
        <source>The program met a fault of its own. Everything you entered before is saved. You can go on; if it happens again, close the program and open it again. The report below tells the makers what to repair; read it before you send it.</source>
        <translation>프로그램 안에서 문제가 생겼어요. 그 전에 입력한 것은 모두 저장되어 있어요. 계속 쓰셔도 돼요. 같은 일이 또 생기면 프로그램을 닫았다가 다시 열어 주세요. 아래 보고서는 만든 사람이 고칠 곳을 알려 줘요. 보내기 전에 읽어 보세요.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>보고서 복사(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Opening the backup</source>
        <translation>백업 여는 중</translation>
    </message>
    <message>
        <source>readable part</source>
        <translation>읽은 내용</translation>
    </message>
    <message>
        <source>Reading what is there</source>
        <translation>읽는 중</translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>Damaged file</source>
        <translation>손상된 파일</translation>
    </message>
    <message>
        <source>Either way a new file is made beside it, and the damaged one stays as it is.</source>
        <translation>어느 쪽이든 옆에 새 파일을 만들고, 손상된 파일은 그대로 두어요.</translation>
    </message>
    <message>
        <source>Looking for a sound backup…</source>
        <translation>온전한 백업을 찾는 중…</translation>
    </message>
    <message>
        <source>Open what can be &amp;read</source>
        <translation>읽을 수 있는 내용 열기(&amp;R)</translation>
    </message>
    <message>
        <source>There is no sound backup</source>
        <translation>온전한 백업 없음</translation>
    </message>
    <message>
        <source>Open the &amp;backup of {when} ({values})</source>
        <translation>{when} 백업 열기({values})(&amp;B)</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>year-month-day</source>
        <translation>연-월-일</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>“{text}” is not a day. Write it as 2026-11-22.</source>
        <translation>“{text}” 값은 날짜가 아니에요. 2026-11-22처럼 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Workspaces and tables</source>
        <extracomment>How the window stands over a workspace that was just made: where its first values are typed.</extracomment>
        <translation>작업 파일과 표</translation>
    </message>
    <message>
        <source>Open or import</source>
        <translation>열기 또는 가져오기</translation>
    </message>
    <message>
        <source>{name} is imported.</source>
        <translation>{name} 파일을 가져왔어요.</translation>
    </message>
</context>
<context>
    <name>EarlierModel</name>
    <message>
        <source>Seen</source>
        <extracomment>As far as anybody scrolls. In lines of the text.</extracomment>
        <translation>확인</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>How</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>{value}, taken back</source>
        <translation>{value}, 지운 값</translation>
    </message>
    <message>
        <source>Entered {when}</source>
        <translation>입력 {when}</translation>
    </message>
    <message>
        <source>Taken back {when}</source>
        <translation>지움 {when}</translation>
    </message>
</context>
<context>
    <name>EarlierValues</name>
    <message>
        <source>Earlier values</source>
        <translation>지난 값</translation>
    </message>
</context>
<context>
    <name>EffectPanel</name>
    <message>
        <source>What would change</source>
        <translation>달라지는 것</translation>
    </message>
    <message>
        <source>Enter or a click shows the service in the grid.</source>
        <translation>Enter를 누르거나 클릭하면 표에서 보여 줘요.</translation>
    </message>
    <message>
        <source>Services that would change</source>
        <translation>달라지는 서비스 항목</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Back to the rules in force (Esc)</source>
        <translation>지금 쓰는 규칙으로 (Esc)</translation>
    </message>
    <message>
        <source>What would change: working it out…</source>
        <translation>달라지는 것: 알아보는 중…</translation>
    </message>
    <message>
        <source>Use this rule</source>
        <translation>이 규칙 쓰기</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>이 규칙들 쓰기</translation>
    </message>
    <message>
        <source>From now on everything is judged by it (Ctrl+Enter)</source>
        <translation>이제부터 모두 이 규칙으로 판단해요 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>EntryAid</name>
    <message>
        <source>Grade it from 0 to 3</source>
        <translation>0~3 네 단계로 적기</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Nothing more</source>
        <translation>더 없음</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>있었던 일</translation>
    </message>
    <message>
        <source>Day it happened</source>
        <translation>있었던 날</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Joined a chain</source>
        <translation>체인에 들어감</translation>
    </message>
    <message>
        <source>Was taken over</source>
        <translation>주인이 바뀜</translation>
    </message>
    <message>
        <source>Merged with another</source>
        <translation>다른 곳과 합침</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export Excel</source>
        <translation>엑셀 내보내기</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} 쓰는 중</translation>
    </message>
    <message>
        <source>The summary is in {name}.</source>
        <translation>요약을 {name} 파일에 저장했어요.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>멈췄어요. 저장된 것은 없어요.</translation>
    </message>
</context>
<context>
    <name>FilePlace</name>
    <message>
        <source>My business</source>
        <translation>우리 가게</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>바꾸기(&amp;H)…</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>작업 파일</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>저장할 곳</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter row</source>
        <extracomment>The orders of the box that need no competitor.</extracomment>
        <translation>필터 줄</translation>
    </message>
    <message>
        <source>Services named…</source>
        <translation>항목 이름…</translation>
    </message>
    <message>
        <source>Order of the services</source>
        <translation>서비스 항목의 순서</translation>
    </message>
    <message>
        <source>In groups</source>
        <translation>묶음별로</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>다시 적용</translation>
    </message>
    <message>
        <source>Values changed since: services that no longer match are still here.</source>
        <translation>그사이 값이 바뀌었어요. 이제 맞지 않는 항목도 그대로 보여요.</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>다음 칸</translation>
    </message>
    <message>
        <source>Close the filter row</source>
        <translation>필터 줄 닫기</translation>
    </message>
    <message>
        <source>As arranged</source>
        <translation>정해 둔 순서</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>단계 순서</translation>
    </message>
    <message>
        <source>By gap to the market</source>
        <translation>시장과의 격차 순서</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름 순서</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Older than allowed</source>
        <translation>오래됨</translation>
    </message>
    <message>
        <source>Missing basic</source>
        <translation>빠진 기본</translation>
    </message>
    <message>
        <source>Only us</source>
        <translation>우리만 하는 것</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Names, notes, sources</source>
        <translation>이름, 메모, 출처</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>찾기 줄 닫기</translation>
    </message>
</context>
<context>
    <name>FirstDetail</name>
    <message>
        <source>Plan…</source>
        <translation>계획…</translation>
    </message>
    <message>
        <source>What to do about it, by when, at what cost (Enter)</source>
        <translation>무엇을, 언제까지, 얼마를 들여 할지 정해요(Enter)</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>요소</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>뜻</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>우선순위를 이루는 요소</translation>
    </message>
    <message>
        <source>Working out whether the plan will do…</source>
        <translation>이 계획으로 되는지 셈하고 있어요…</translation>
    </message>
</context>
<context>
    <name>FirstModel</name>
    <message>
        <source>Service and why</source>
        <translation>서비스 항목과 까닭</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>드는 힘</translation>
    </message>
    <message>
        <source>Start by</source>
        <translation>시작 기한</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>What to do first</source>
        <extracomment>How chart, list and factors share the height.</extracomment>
        <translation>먼저 할 일</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>계산하는 중</translation>
    </message>
    <message>
        <source>Where they were wrong</source>
        <translation>빗나간 예측</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>서비스 항목 추가</translation>
    </message>
    <message>
        <source>Add competitors</source>
        <translation>경쟁 가게 추가</translation>
    </message>
    <message>
        <source>Say which business is yours</source>
        <translation>우리 가게 정하기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 계산</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>Workspaces</source>
        <translation>작업 파일</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>저장할 곳</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>{name} 가져오는 중</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Sort by name</source>
        <translation>이름 순서로</translation>
    </message>
    <message>
        <source>Sort by stage</source>
        <translation>단계 순서로</translation>
    </message>
    <message>
        <source>Sort by gap to the market</source>
        <translation>시장과의 격차 순서로</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>이 가게의 값 순서로</translation>
    </message>
    <message>
        <source>Rename, weight…</source>
        <extracomment>None is a line between groups; a row that does not suit the column is left out.</extracomment>
        <translation>이름, 비중…</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Back to your own order</source>
        <translation>정해 둔 순서로</translation>
    </message>
    <message>
        <source>Open or close all groups</source>
        <translation>묶음 모두 펼치기·접기</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of this file</source>
        <extracomment>So many of the latest edits are listed.</extracomment>
        <translation>이 파일에서 한 일</translation>
    </message>
    <message>
        <source>Only &amp;imports</source>
        <translation>가져오기만(&amp;I)</translation>
    </message>
    <message>
        <source>No table was imported yet.</source>
        <translation>아직 가져온 표가 없어요.</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>한 일, 새것부터</translation>
    </message>
    <message>
        <source>&amp;Undo to here</source>
        <translation>여기까지 되돌리기(&amp;U)</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>See what customers expect by now, and where you stand</source>
        <extracomment>The samples with their drawings.</extracomment>
        <translation>손님은 이제 무엇을 기대하고, 우리 가게는 어디쯤인지 한눈에</translation>
    </message>
    <message>
        <source>Compare your services with your competitors&apos;: what sets you apart, what has become basic, what to do first.</source>
        <translation>경쟁 가게와 서비스를 견줘 보세요. 무엇이 차별점이고, 무엇이 기본이 됐고, 무엇부터 할지 알려 드려요.</translation>
    </message>
    <message>
        <source>Start with my business</source>
        <translation>우리 가게로 시작</translation>
    </message>
    <message>
        <source>Choose your trade. Its usual services are proposed; you change what you like.</source>
        <translation>업종을 고르세요. 흔한 서비스 항목을 골라 뒀으니 마음대로 바꾸면 돼요.</translation>
    </message>
    <message>
        <source>Open or import a file</source>
        <translation>파일 열기·가져오기</translation>
    </message>
    <message>
        <source>A .bench file, or a table from Excel or .csv. You can also drop it here.</source>
        <translation>.bench 파일이나 엑셀·csv 표를 열어요. 여기로 끌어다 놓아도 돼요.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>최근 파일(&amp;R)</translation>
    </message>
    <message>
        <source>Files you have opened will stand here.</source>
        <translation>열어 본 파일이 여기에 모여요.</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>예시 보기</translation>
    </message>
    <message>
        <source>Made-up figures to try everything on. You get a copy of your own.</source>
        <translation>연습용으로 꾸민 자료예요. 사본이 열리니 마음껏 바꿔 보세요.</translation>
    </message>
    <message>
        <source>Roadside &amp;motel, 1950 to 1980</source>
        <translation>길가 모텔, 1950~1980년(&amp;M)</translation>
    </message>
    <message>
        <source>How clean linen, a pool and television became what every guest expects.</source>
        <translation>깨끗한 침구, 수영장, 텔레비전이 어떻게 기본이 되었는지 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Neighbourhood &amp;cafe, today</source>
        <translation>요즘 동네 카페(&amp;C)</translation>
    </message>
    <message>
        <source>Quarterly checks of six cafes over three years, with gaps as in real life.</source>
        <translation>카페 여섯 곳을 3년 동안 분기마다 조사했어요. 실제처럼 빈칸도 있어요.</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>표 가져오기</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>{name} 가져오는 중</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>멈췄어요. 가져온 것은 없어요.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>In the grid</source>
        <translation>표에서</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>On a chart</source>
        <translation>차트에서</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>In letters: two columns of groups where there is room for both.</extracomment>
        <translation>단축키</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Discard your answers?</source>
        <translation>답을 버릴까요?</translation>
    </message>
    <message>
        <source>Your answers about this file are lost if you close now.</source>
        <translation>지금 닫으면 이 파일에 대한 답이 사라져요.</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>아직 가져온 것은 없어요.</translation>
    </message>
    <message>
        <source>&amp;Discard my answers</source>
        <translation>답 버리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go on answering</source>
        <translation>계속 답하기(&amp;G)</translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>List</source>
        <extracomment>Under this name it is kept with the file.</extracomment>
        <translation>목록</translation>
    </message>
    <message>
        <source>Chart and list</source>
        <translation>차트와 목록</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Show the numbers as a table (T)</source>
        <translation>숫자를 표로 보기 (T)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the picture and its numbers (Ctrl+C)</source>
        <translation>그림과 숫자 복사 (Ctrl+C)</translation>
    </message>
</context>
<context>
    <name>LookOnlyDialog</name>
    <message>
        <source>File of a newer version</source>
        <translation>더 새로운 버전의 파일</translation>
    </message>
    <message>
        <source>What only the newer version knows does not show. You can export the rest.</source>
        <translation>새 버전에만 있는 내용은 보이지 않아요. 나머지는 내보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Open to &amp;look only</source>
        <translation>보기 전용으로 열기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>LookOnlyMark</name>
    <message>
        <source>Look only: made by a newer version</source>
        <translation>보기 전용: 더 새로운 버전에서 만든 파일</translation>
    </message>
    <message>
        <source>Look only: the file cannot be written</source>
        <translation>보기 전용: 저장할 수 없는 파일</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {name}…</source>
        <extracomment>What the owner wants of the card is kept with the file under this name.</extracomment>
        <translation>{name} 여는 중…</translation>
    </message>
    <message>
        <source>Open or make a file first.</source>
        <translation>먼저 파일을 열거나 새로 만들어 주세요.</translation>
    </message>
    <message>
        <source>Expectation Benchmark</source>
        <translation>기대 기준 벤치마크</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 저장됨</translation>
    </message>
</context>
<context>
    <name>MeaningPane</name>
    <message>
        <source>Nothing is unclear.</source>
        <translation>확인할 것이 없어요.</translation>
    </message>
    <message>
        <source>What it &amp;means</source>
        <extracomment>So many cards of a sort stand at first: what waits, what took its default, and tables.</extracomment>
        <translation>어떻게 읽었나(&amp;M)</translation>
    </message>
</context>
<context>
    <name>MeasureChoice</name>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>How good each place is, against the market</source>
        <translation>곳마다 얼마나 좋은지 시장과 견줘요</translation>
    </message>
    <message>
        <source>Parity index</source>
        <translation>시장 대비 지수</translation>
    </message>
    <message>
        <source>Each place as a share of the market: 100 = the market</source>
        <translation>곳마다 시장의 몇 퍼센트인지 견줘요: 100 = 시장</translation>
    </message>
    <message>
        <source>Expectation index</source>
        <translation>기대 지수</translation>
    </message>
    <message>
        <source>How far the bar has risen: 100 = the day it could first be told</source>
        <translation>기준이 얼마나 높아졌는지 보여 줘요: 100 = 처음 셈할 수 있던 날</translation>
    </message>
    <message>
        <source>Who moved it</source>
        <translation>누가 움직였나</translation>
    </message>
    <message>
        <source>Which services and competitors raised or lowered the bar since a day</source>
        <translation>어느 항목과 어느 가게가 기대 수준을 올리고 내렸는지</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <extracomment>The letter for Alt as Korean words have it: in brackets behind them. What the business is called in Korean; no other language asks.</extracomment>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>새로 만들기(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>최근 파일(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>시작 화면(&amp;S)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>표 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Excel…</source>
        <translation>엑셀 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>One-&amp;page brief…</source>
        <translation>한 장 요약(&amp;P)…</translation>
    </message>
    <message>
        <source>Save pict&amp;ure…</source>
        <translation>그림으로 저장(&amp;U)…</translation>
    </message>
    <message>
        <source>Print this c&amp;hart…</source>
        <translation>이 차트 인쇄(&amp;H)…</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>백업 복원(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 하기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History of this file…</source>
        <translation>이 파일에서 한 일(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>이전 찾기(&amp;P)</translation>
    </message>
    <message>
        <source>Filter ro&amp;w</source>
        <translation>필터 줄(&amp;W)</translation>
    </message>
    <message>
        <source>Change &amp;service…</source>
        <translation>서비스 항목 변경(&amp;S)…</translation>
    </message>
    <message>
        <source>Change &amp;competitor…</source>
        <translation>경쟁 가게 변경(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Delete service</source>
        <translation>서비스 항목 삭제(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;elete competitor</source>
        <translation>경쟁 가게 삭제(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>조사(&amp;C)</translation>
    </message>
    <message>
        <source>Add &amp;service…</source>
        <translation>서비스 항목 추가(&amp;S)…</translation>
    </message>
    <message>
        <source>Add &amp;competitors…</source>
        <translation>경쟁 가게 추가(&amp;C)…</translation>
    </message>
    <message>
        <source>Ne&amp;w check today</source>
        <translation>오늘 새로 조사(&amp;W)</translation>
    </message>
    <message>
        <source>Sa&amp;me as last time</source>
        <translation>지난번과 같음(&amp;M)</translation>
    </message>
    <message>
        <source>Seen &amp;today</source>
        <translation>오늘 확인함(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Previous day with checks</source>
        <translation>이전 조사일(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next day with checks</source>
        <translation>다음 조사일(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Latest day</source>
        <translation>가장 최근(&amp;L)</translation>
    </message>
    <message>
        <source>Pla&amp;y the days</source>
        <translation>날짜 차례로 보기(&amp;Y)</translation>
    </message>
    <message>
        <source>Print &amp;visit sheet…</source>
        <translation>조사표 인쇄(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>카드(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;how in grid</source>
        <translation>표에서 보기(&amp;H)</translation>
    </message>
    <message>
        <source>Open or close all &amp;groups</source>
        <translation>묶음 모두 펼치기·접기(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>다음 영역(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>이전 영역(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>보통 글자 크기(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>색(&amp;O)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정대로(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>고대비(&amp;C)</translation>
    </message>
    <message>
        <source>Name for my &amp;business</source>
        <translation>부르는 말(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>명령 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>기록 파일 보기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>프로그램 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Add service</source>
        <extracomment>Whose keys do something else where a chart is shown: they print what is looked at. What the toolbar shows beside the day: the action and its short words; its icon has its key.</extracomment>
        <translation>항목 추가</translation>
    </message>
    <message>
        <source>Add competitor</source>
        <translation>경쟁 가게 추가</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>엑셀 내보내기</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>한 장 요약</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>MethodPage</name>
    <message>
        <source>Change a number to see here what it would change.</source>
        <translation>숫자를 바꾸면 무엇이 달라지는지 여기에 나와요.</translation>
    </message>
    <message>
        <source>First mend the number marked with “!”.</source>
        <translation>먼저 ! 표시가 있는 숫자를 고쳐 주세요.</translation>
    </message>
    <message>
        <source>It could not be worked out.</source>
        <translation>알아보지 못했어요.</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Type or paste a list</source>
        <extracomment>More names than anybody compares with are a paste that went wrong; a grid of them is no help.</extracomment>
        <translation>목록을 적거나 붙여 넣으세요</translation>
    </message>
</context>
<context>
    <name>OutcomePane</name>
    <message>
        <source>What will change</source>
        <extracomment>What the owner looks at first, where there is any of it. The list gives way to the words above it.</extracomment>
        <translation>바뀌는 것</translation>
    </message>
    <message>
        <source>What will &amp;change</source>
        <translation>바뀌는 것(&amp;C)</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Your level over time</source>
        <extracomment>So many letters wide two columns stand side by side, and all four figures.</extracomment>
        <translation>시간에 따른 우리 수준</translation>
    </message>
    <message>
        <source>The market over time</source>
        <translation>시간에 따른 시장 수준</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>다음에 할 일</translation>
    </message>
    <message>
        <source>Opens the grid.</source>
        <translation>표를 열어요.</translation>
    </message>
    <message>
        <source>Opens the trend.</source>
        <translation>추이를 열어요.</translation>
    </message>
    <message>
        <source>Opens the stages.</source>
        <translation>단계를 열어요.</translation>
    </message>
    <message>
        <source>Opens the grid with these services.</source>
        <translation>이 항목만 표로 열어요.</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
</context>
<context>
    <name>PaperCommands</name>
    <message>
        <source>The visit sheet is in {name}.</source>
        <translation>조사표를 {name} 파일에 저장했어요.</translation>
    </message>
    <message>
        <source>The page is in {name}.</source>
        <translation>한 장 요약을 {name} 파일에 저장했어요.</translation>
    </message>
    <message>
        <source>The chart is in {name}.</source>
        <translation>차트를 {name} 파일에 저장했어요.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>&amp;Print…</source>
        <extracomment>As much of a low screen is its own: the rest is its frame&apos;s and the desktop&apos;s.</extracomment>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>down, one in each row</source>
        <extracomment>The meanings a sign can be given: the words&apos; codes and the level, -1 before one is chosen. The block placed with services down (False) or across (True), None: as its names tell. Sightings with what is kept of those they correct.</extracomment>
        <translation>아래로, 한 줄에 하나씩</translation>
    </message>
    <message>
        <source>across, one in each column</source>
        <translation>옆으로, 한 열에 하나씩</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새로 추가</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여 넣기</translation>
    </message>
    <message>
        <source>&amp;Services run</source>
        <translation>서비스 항목 방향(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New names</source>
        <translation>새 이름(&amp;N)</translation>
    </message>
    <message>
        <source>What pasting does</source>
        <translation>붙여 넣으면 바뀌는 것</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>살펴볼 것(&amp;M)</translation>
    </message>
    <message>
        <source>Paste the rest</source>
        <translation>나머지 붙여 넣기</translation>
    </message>
</context>
<context>
    <name>PictureSaver</name>
    <message>
        <source>Picture (*.png)</source>
        <extracomment>What a chart is saved as: its words, its ending and its colours.</extracomment>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Black and white PDF (*.pdf)</source>
        <translation>흑백 PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림으로 저장</translation>
    </message>
    <message>
        <source>The picture is in {name}.</source>
        <translation>그림을 {name} 파일에 저장했어요.</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>none set</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source>“{text}” is not a day. Write it as 2026-11-22.</source>
        <translation>“{text}” 값은 날짜가 아니에요. 2026-11-22처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}” 값은 숫자가 아니에요.</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>계획: {name}</translation>
    </message>
    <message>
        <source>Set the plan</source>
        <translation>계획 정하기</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>결정(&amp;D)</translation>
    </message>
    <message>
        <source>Tar&amp;get</source>
        <translation>목표(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Ready by</source>
        <translation>준비할 날(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>비용(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Effort</source>
        <translation>드는 힘(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Months it takes</source>
        <translation>걸리는 개월 수(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>From starting to offering it.</source>
        <translation>시작해서 손님에게 제공하기까지예요.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cance&amp;l</source>
        <translation>취소(&amp;L)</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The same for all {count}</source>
        <extracomment>Kinds of questions that are answered with a day, and with a day or a name. The kind of question that is answered with cells.</extracomment>
        <translation>{count}곳 모두 같게</translation>
    </message>
    <message>
        <source>{answer} (proposed)</source>
        <translation>{answer} (제안)</translation>
    </message>
    <message>
        <source>Other cells</source>
        <translation>다른 범위</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>다른 날</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Take off the list</source>
        <translation>목록에서 빼기</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Clear list</source>
        <extracomment>So many letters wide at most, however deep the folders are.</extracomment>
        <translation>목록 비우기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>RefusalDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>백업을 찾는 중…</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>백업, 최근 것부터</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>복원(&amp;R)</translation>
    </message>
    <message>
        <source>There is no backup yet. The first is made soon after a file is opened.</source>
        <translation>아직 백업이 없어요. 파일을 열고 조금 있으면 첫 백업을 만들어요.</translation>
    </message>
    <message>
        <source>What is there now is backed up first: restoring can be undone, and the other windows follow.</source>
        <translation>지금 상태를 먼저 백업해요. 복원은 되돌릴 수 있고, 다른 창에도 바로 보여요.</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>All rules as usual</source>
        <translation>모든 규칙을 보통 값으로</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>계산 방법</translation>
    </message>
</context>
<context>
    <name>ServiceChoice</name>
    <message>
        <source>Services your customers could expect</source>
        <translation>손님이 기대할 만한 서비스 항목</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>모두(&amp;A)</translation>
    </message>
    <message>
        <source>Suggested &amp;only</source>
        <translation>추천만(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>비우기(&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>추가(&amp;D)</translation>
    </message>
    <message>
        <source>Another service, then Enter</source>
        <translation>다른 항목을 적고 Enter</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>서비스 항목 추가</translation>
    </message>
    <message>
        <source>Space ticks, F2 renames, letters find a service.</source>
        <translation>스페이스로 선택하고 F2로 이름을 바꿔요. 글자를 누르면 그 항목을 찾아요.</translation>
    </message>
</context>
<context>
    <name>SheetPane</name>
    <message>
        <source>Sheets</source>
        <extracomment>The list of sheets takes at most so much of the height, but some lines.</extracomment>
        <translation>시트</translation>
    </message>
    <message>
        <source>First rows of the sheet</source>
        <translation>시트의 처음 몇 행</translation>
    </message>
    <message>
        <source>&amp;Sheets</source>
        <translation>시트(&amp;S)</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
</context>
<context>
    <name>SpreadChoice</name>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>퍼짐</translation>
    </message>
    <message>
        <source>Show forecast</source>
        <translation>예측 보기</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>만약에</translation>
    </message>
    <message>
        <source>How good each place is, against the market</source>
        <translation>곳마다 얼마나 좋은지 시장과 견줘요</translation>
    </message>
    <message>
        <source>When it will be expected by all, and how sure that is</source>
        <translation>언제 기본이 될지, 얼마나 확실한지 보여 줘요</translation>
    </message>
    <message>
        <source>What if it spread like a typical new product - not a forecast</source>
        <translation>흔한 신제품처럼 퍼진다면 - 예측이 아니에요</translation>
    </message>
    <message>
        <source>How many places offer it, since when</source>
        <translation>몇 곳이 언제부터 하는지 보여 줘요</translation>
    </message>
</context>
<context>
    <name>StagesPage</name>
    <message>
        <source>Click a segment to see what caused it. T shows the table.</source>
        <translation>구간을 클릭하면 바뀐 까닭을 볼 수 있어요. T로 표 보기.</translation>
    </message>
    <message>
        <source>Show forecast</source>
        <translation>예측 보기</translation>
    </message>
    <message>
        <source>How likely each service is expected by all, and when</source>
        <translation>항목마다 기본이 될 가능성과 때를 보여 줘요</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>About</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Expectation Benchmark</source>
        <translation>기대 기준 벤치마크</translation>
    </message>
    <message>
        <source>Which services turned from a strength into something everyone expects, since when, and where your business stands. Free software under the MIT licence.</source>
        <translation>어떤 서비스가 강점에서 모두가 기대하는 기본이 되었는지, 언제부터인지, 우리 가게는 어디쯤인지 보여 줘요. MIT 라이선스의 자유 소프트웨어예요.</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Read it differently</source>
        <translation>다르게 읽기</translation>
    </message>
    <message>
        <source>It runs</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>확인한 날</translation>
    </message>
    <message>
        <source>All about</source>
        <translation>누구의 것</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Heading rows</source>
        <translation>머리글 행</translation>
    </message>
    <message>
        <source>Take row {number}</source>
        <translation>{number}행 쓰기</translation>
    </message>
</context>
<context>
    <name>TableDoor</name>
    <message>
        <source>Reading {name}</source>
        <translation>{name} 읽는 중</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <extracomment>From here on they stand at the right end, after a gap. Margins and spacing of the bar itself.</extracomment>
        <translation>도구 모음</translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>Arrows walk, Enter or a click shows one alone, T shows the table.</source>
        <extracomment>What the page keeps with a file is kept under this name.</extracomment>
        <translation>화살표로 짚어 가고, Enter나 클릭으로 하나만 보고, T로 표를 봐요.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>강조(&amp;H)</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>차트에 보이는 것</translation>
    </message>
    <message>
        <source>Competitor that stands out</source>
        <translation>눈에 띄게 할 경쟁 가게</translation>
    </message>
    <message>
        <source>S&amp;ince</source>
        <translation>부터(&amp;I)</translation>
    </message>
    <message>
        <source>Day from which on who moved the bar is told</source>
        <translation>누가 움직였는지 세기 시작하는 날</translation>
    </message>
    <message>
        <source>A year before, {day}</source>
        <translation>1년 전, {day}</translation>
    </message>
    <message>
        <source>A number without a floor has no spread: say what counts as offered.</source>
        <translation>하한이 없는 숫자는 퍼짐을 셀 수 없어요. 얼마부터 하는 것으로 볼지 정해 주세요.</translation>
    </message>
    <message>
        <source>Everything compared</source>
        <translation>모두 함께</translation>
    </message>
    <message>
        <source>All touchpoints</source>
        <translation>모든 접점</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>UnreadDays</name>
    <message>
        <source>“{text}” is not a day. Write it as 2026-11-22, or press Esc there. Until then the card stays here.</source>
        <translation>“{text}” 값은 날짜가 아니에요. 2026-11-22처럼 적거나 그 칸에서 Esc를 눌러 주세요. 그때까지 카드는 여기 머물러요.</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}” 값은 숫자가 아니에요.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>추이</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>What first</source>
        <translation>먼저 할 일</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>Show &amp;last values</source>
        <translation>지난 값 표시(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>PDF로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Visit sheet</source>
        <translation>조사표</translation>
    </message>
    <message>
        <source>&amp;Competitor</source>
        <translation>경쟁 가게(&amp;C)</translation>
    </message>
</context>
<context>
    <name>WorkArea</name>
    <message>
        <source>Views</source>
        <extracomment>The list is at least so wide, and its rows so much higher than their words.</extracomment>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>Open the folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
</TS>
