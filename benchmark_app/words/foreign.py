"""What tables made elsewhere say around their values, in seven languages: headings, totals, notes.

English, Korean, German, French, Spanish, Japanese and Chinese (both scripts). Every key is as
`name_key` writes it. Words of values stand in `words.foreign_value`, those
of our own files in `words.value` and `exchange.long_form`.
"""

from __future__ import annotations

from typing import Final

#: Headings of a column or row that holds the names of services.
SERVICE_HEADINGS: Final = frozenset(
    {"feature", "features", "amenity", "amenities", "facility", "facilities", "criterion"}
    | {"criteria", "attribute", "attributes", "service", "services", "item", "items", "offer"}
    | {"capability", "capabilities", "benefit", "benefits", "question", "aspect", "factor"}
    | {"description", "requirement", "characteristic", "characteristics", "offering", "product"}
    | {"항목", "기능", "서비스", "서비스 항목", "구분 항목", "비교 항목", "비교항목"}
    | {"평가 항목", "평가항목", "특징", "내용"}
    | {"편의시설", "부대시설", "조사 항목", "메뉴", "품목", "질문", "점검 항목", "체크 항목"}
    | {"frage", "fragen", "prüfpunkt", "point de contrôle", "pregunta", "preguntas"}
    | {"質問", "設問", "チェック項目", "評価観点", "观点", "评估项目", "检查项目", "维度"}
    | {"merkmal", "merkmale", "leistung", "leistungen", "ausstattung", "kriterium", "kriterien"}
    | {"funktion", "funktionen", "angebot", "eigenschaft", "eigenschaften", "dienstleistung"}
    | {"critère", "critères", "fonctionnalité", "fonctionnalités", "prestation", "prestations"}
    | {"équipement", "équipements", "caractéristique", "caractéristiques", "offre"}
    | {"prestations offertes"}
    | {"característica", "características", "servicio", "servicios", "criterio", "criterios"}
    | {"función", "funciones", "prestación", "prestaciones", "concepto", "comodidad", "comodidades"}
    | {"機能", "項目", "サービス", "比較項目", "設備", "特徴", "サービス内容", "評価項目"}
    | {"内容", "アメニティ"}
    | {
        "功能",
        "项目",
        "項目",
        "服务",
        "服務",
        "服务项目",
        "服務項目",
        "设施",
        "設施",
        "特点",
        "特性",
    }
    | {"比较项目", "比較項目", "指标"}
    | {"recurso", "recursos", "funcionalidade", "funcionalidades", "serviço", "serviços"}
    | {"critério", "critérios", "funzione", "funzioni", "funzionalità", "servizio", "servizi"}
    | {"caratteristica", "caratteristiche", "criteri", "functie", "functies", "functionaliteit"}
    | {"kenmerk", "kenmerken", "dienst", "diensten", "voorziening", "voorzieningen"}
    | {
        "metric",
        "metrics",
        "kpi",
        "kpis",
        "indicator",
        "kennzahl",
        "kennzahlen",
        "indicateur",
        "indicateurs",
        "indicador",
        "indicadores",
        "지표",
        "指標",
    }
    | {"funkcja", "funkcje", "usługa", "usługi", "tjänst", "tjänster", "egenskap", "egenskaper"}
    | {"функция", "функции", "услуга", "услуги", "tính năng", "dịch vụ"}
)
#: Headings of a column or row that holds the names of businesses.
BUSINESS_HEADINGS: Final = frozenset(
    {"competitor", "competitors", "company", "companies", "business", "brand", "brands", "vendor"}
    | {"provider", "providers", "hotel", "hotels", "motel", "cafe", "café", "shop", "store", "name"}
    | {"salon", "clinic", "restaurant", "supplier", "operator", "property", "rival", "place"}
    | {"firm", "concorrente", "concorrenti", "concorrentes", "rakip", "rakipler", "şirket"}
    | {"конкурент", "конкуренты", "компания", "pesaing", "kilpailija", "yritys", "konkurencja"}
    | {"school", "studio", "gym", "practice", "carrier", "airline", "bank", "outlet", "venue"}
    | {"platform", "app", "tool", "chain", "insurer", "agency", "plattform", "betreiber", "kette"}
    | {"versicherer", "versicherung", "krankenkasse", "agentur", "fitnessstudio", "plateforme"}
    | {"opérateur", "outil", "assureur", "chaîne", "agence", "salle", "plataforma", "operador"}
    | {"operadora", "aplicación", "herramienta", "aseguradora", "cadena", "agencia", "consultorio"}
    | {"통신사", "플랫폼", "앱", "도구", "보험사", "체인", "은행", "サービス名", "キャリア"}
    | {"通信会社"}
    | {"プラットフォーム", "アプリ", "ツール", "保険会社", "チェーン", "運営会社", "平台", "应用"}
    | {"运营商", "工具", "保险公司", "连锁", "服务商", "厂商", "app名称"}
    | {"경쟁사", "경쟁 가게", "업체", "업체명", "가게", "상호", "상호명", "회사", "회사명"}
    | {"브랜드", "호텔", "호텔명"}
    | {"매장", "매장명", "병원", "병원명", "카페", "카페명", "식당", "점포", "지점", "이름"}
    | {"미용실", "정비소", "의원", "의원명", "치과", "학원", "학원명", "모텔", "숙소"}
    | {"숙소명", "업소", "업소명"}
    | {"anbieter", "wettbewerber", "konkurrent", "konkurrenten", "unternehmen", "firma", "betrieb"}
    | {"marke", "mitbewerber", "name des anbieters", "geschäft", "praxis", "haus"}
    | {"concurrent", "concurrents", "entreprise", "société", "établissement", "hôtel", "marque"}
    | {"fournisseur", "prestataire", "enseigne", "nom", "magasin"}
    | {"competidor", "competidores", "empresa", "empresas", "negocio", "marca", "proveedor"}
    | {"nombre"}
    | {"estabelecimento", "estabelecimentos", "loja", "negozio"}
    | {"establecimiento", "tienda", "local", "competencia", "peluquería", "clínica", "taller"}
    | {"restaurante", "gimnasio", "cafetería", "academia", "hostal", "alojamiento"}
    | {"banco", "bancos", "banque", "sitio", "página", "escuela", "colegio", "école", "auberge"}
    | {"schule", "fahrschule", "zahnarzt", "arztpraxis", "klinik", "hôtels", "hoteles", "panadería"}
    | {"garage", "clinique", "cabinet", "boutique", "atelier", "gîte", "hébergement"}
    | {"werkstatt", "friseur", "gasthof", "pension", "bäckerei", "filiale"}
    | {"競合", "競合他社", "他社", "会社", "会社名", "企業", "企業名", "店舗", "店舗名"}
    | {"店名", "ホテル", "ホテル名"}
    | {"施設名", "ブランド", "事業者", "名称", "医院", "医院名", "病院名", "クリニック"}
    | {"クリニック名"}
    | {"サロン", "サロン名", "美容室", "宿", "宿名", "業者", "業者名", "店", "ジム", "ジム名"}
    | {"competitor name", "company name", "business name", "brand name", "hotel name"}
    | {"store name", "shop name", "salon name", "clinic name", "restaurant name", "gym name"}
    | {"경쟁사명", "헬스장", "헬스장명", "旅館名", "教室名", "酒店名", "竞品名称", "solution"}
    | {"竞争对手", "競爭對手", "公司", "公司名称", "企业", "企業", "品牌", "酒店", "酒店名称"}
    | {"店铺", "商家", "供应商"}
    | {"名称", "名稱", "门店", "對手", "对手", "诊所", "机构", "机构名称", "餐厅", "商户"}
    | {"健身房", "竞品"}
    | {"기업", "기업명", "사이트", "사이트명", "서비스명", "제공사", "판매처", "쇼핑몰"}
    | {"サイト", "サイト名", "メーカー", "販売店", "スクール", "スクール名", "網站", "网站", "厂家"}
    | {"concorrente", "concorrentes", "concorrenti", "fornecedor", "azienda", "aziende"}
    | {"fornitore", "fornitori", "marchio", "concurrenten", "bedrijf", "bedrijven", "aanbieder"}
    | {"aanbieders", "leverancier", "merk"}
    | {"产品名称", "竞品名", "应用名称", "酒店品牌", "咖啡店", "培训机构", "医美机构", "民宿"}
    | {"stall", "barbershop", "hostel", "guesthouse", "campsite", "dealer", "dealership", "branch"}
    | {"retailer", "merchant", "seller", "supermarket", "albergo", "ostello", "pousada", "winkel"}
    | {
        "barbearia",
        "gasthaus",
        "hofladen",
        "펜션",
        "게스트하우스",
        "상점",
        "旅館",
        "飲食店",
        "商店",
    }
    | {"konkurent", "konkurenci", "dostawca", "leverantör", "leverantörer", "konkurrenter"}
    | {"leverandør", "leverandører", "конкурент", "конкуренты", "поставщик", "поставщики"}
    | {"đối thủ", "đối thủ cạnh tranh", "nhà cung cấp"}
)
#: Trades that may be a service of another business: a heading of names only behind that word.
TRADES: Final = frozenset(
    {"bakery", "bar", "pub", "spa", "dentist", "barber", "pharmacy", "resort", "florist", "bistro"}
    | {"pizzeria", "brewery", "winery", "apotheke", "bäckerei", "boulangerie", "pharmacie"}
    | {"ristorante", "palestra", "farmacia", "panetteria", "farmácia", "padaria", "kapper"}
    | {"약국", "빵집", "베이커리", "편의점", "리조트", "네일샵", "피부과", "한의원", "음식점"}
    | {"薬局", "カフェ", "美容院", "歯科医院", "居酒屋", "药店"}
)
#: What makes the name of a business of the word for one, behind it or before it.
NAME_ENDS: Final = ("name", "명", "이름", "名", "名称", "名稱")
NAME_STARTS: Final = (
    *("name of the ", "name of ", "name des ", "name der ", "nom de la ", "nom de l'", "nom de l’"),
    *("nom du ", "nombre de la ", "nombre del ", "nome do ", "nome da ", "nome del "),
    *("nome dell'", "nome dell’", "nome della ", "naam "),
)
#: Headings that hold the day something was seen.
DAY_HEADINGS: Final = frozenset(
    {"date", "day", "as of", "checked", "checked on", "date checked", "visited", "visited on"}
    | {"last visited", "last visit", "surveyed on", "date observed", "observed on", "date seen"}
    | {"seen", "seen on", "fecha visita", "data da visita", "data visita", "data della visita"}
    | {"letzter besuch", "dernière visite", "última visita", "última revisión"}
    | {"방문날짜", "방문 날짜", "조사 날짜", "見学日"}
    | {"timestamp", "date of visit", "date visited", "zeitstempel", "horodateur", "marca temporal"}
    | {"타임스탬프", "방문 일자", "방문일시", "タイムスタンプ", "来店日", "訪問日時"}
    | {"时间戳记", "调研日期"}
    | {"besuchsdatum", "datum des besuchs", "date de visite", "date de la visite"}
    | {"last updated", "updated", "last checked", "visit date", "survey date", "observed", "when"}
    | {"날짜", "일자", "조사일", "확인일", "방문일", "기준일", "조사일자", "작성일", "업데이트"}
    | {"datum", "stand", "geprüft am", "besucht am", "erhoben am", "aktualisiert", "tag"}
    | {"le", "vérifié le", "visité le", "mis à jour", "relevé le", "jour"}
    | {"fecha", "fecha de visita", "actualizado", "visitado el", "comprobado", "día"}
    | {"日付", "調査日", "確認日", "訪問日", "更新日", "基準日"}
    | {"日期", "调查日期", "調查日期", "更新日期", "访问日期", "时间"}
)
#: Headings of groups of services.
GROUP_HEADINGS: Final = frozenset(
    {"category", "categories", "group", "section", "area", "type", "touchpoint", "department"}
    | {"분류", "구분", "카테고리", "대분류", "중분류", "영역", "부문", "유형"}
    | {"kategorie", "bereich", "gruppe", "rubrik", "abschnitt"}
    | {"catégorie", "groupe", "rubrique", "domaine", "famille"}
    | {"categoría", "grupo", "área", "apartado", "sección"}
    | {"分類", "カテゴリ", "カテゴリー", "区分", "大分類", "種別"}
    | {"类别", "類別", "分类", "类型", "大类"}
)
#: Headings of what is written beside a value.
NOTE_HEADINGS: Final = frozenset(
    {"note", "notes", "comment", "comments", "remark", "remarks", "details", "detail", "memo"}
    | {"observations", "explanation", "why", "evidence", "한줄평", "총평", "差別化ポイント"}
    | {"特記事項"}
    | {"메모", "비고", "참고", "의견", "설명", "특이사항", "참고사항"}
    | {"bemerkung", "bemerkungen", "notiz", "notizen", "anmerkung", "anmerkungen"}
    | {"kommentar", "hinweis"}
    | {"remarque", "remarques", "commentaire", "commentaires", "notes et remarques", "précisions"}
    | {"nota", "notas", "comentario", "comentarios", "observaciones", "detalle", "detalles"}
    | {"observação", "observações", "comentário", "comentários", "osservazioni", "commento"}
    | {"commenti", "opmerking", "opmerkingen", "toelichting"}
    | {"備考", "メモ", "コメント", "注記", "補足", "説明"}
    | {"备注", "備註", "说明", "說明", "注释", "评论"}
    | {"조건", "条件", "適用条件", "优势说明", "차이점", "特筆事項", "특이점"}
    | {"bem", "bem.", "anm", "anm.", "obs", "obs.", "rem."}
)
#: Those of them that mean a mark above numbers.
MARK_NOTES: Final = frozenset({"note", "notes", "nota", "notas"})
#: Headings of the numbers that businesses are called by.
PHONE_HEADINGS: Final = frozenset(
    {"phone", "phone no", "phone no.", "phone number", "phone #", "telephone", "tel", "tel.", "fax"}
    | {"telephone number", "mobile", "mobile number", "contact number", "contact no.", "whatsapp"}
    | {"전화", "전화번호", "연락처", "대표번호", "대표전화", "팩스", "휴대폰"}
    | {"telefon", "telefonnummer", "tel.-nr.", "tel.nr.", "telefon-nr.", "rufnummer", "mobil"}
    | {"téléphone", "tél", "tél.", "numéro de téléphone", "n° de téléphone"}
    | {"teléfono", "telefono", "tlf", "tlf.", "tfno.", "móvil", "número de teléfono"}
    | {
        "電話",
        "電話番号",
        "連絡先",
        "fax番号",
        "电话",
        "電話號碼",
        "电话号码",
        "联系电话",
        "联系方式",
    }
)
SOURCE_HEADINGS: Final = frozenset(
    {"source", "sources", "link", "links", "url", "website", "reference", "web"}
    | {"출처", "링크", "홈페이지", "웹사이트", "근거"}
    | {"quelle", "quellen", "webseite", "verweis"}
    | {"lien", "liens", "site web", "référence", "site"}
    | {"fuente", "fuentes", "enlace", "enlaces", "sitio web", "página web"}
    | {"出典", "リンク", "参照", "情報源", "参考"}
    | {"来源", "來源", "链接", "連結", "网址", "網址"}
)
#: Headings of a number that weighs or counts and is no offer.
WEIGHT_HEADINGS: Final = frozenset(
    {"weight", "weights", "weighting", "importance", "priority", "weight (%)", "weight %"}
    | {"difficulty", "effort", "implementation effort", "난이도", "구현 난이도", "공수"}
    | {"aufwand", "schwierigkeit", "difficulté", "dificultad", "esfuerzo"}
    | {"難易度", "工数", "难度", "難度", "实现难度", "實現難度", "开发难度", "工作量"}
    | {"가중치", "중요도", "비중", "우선순위", "배점"}
    | {"gewicht", "gewichtung", "wichtigkeit", "priorität"}
    | {"poids", "pondération", "importance", "priorité", "coefficient", "coef.", "coeff.", "coef"}
    | {"max points", "max pts", "max score", "max. punkte", "points max", "만점", "満点", "满分"}
    | {"peso", "ponderación", "importancia", "prioridad"}
    | {"重み", "重要度", "ウェイト", "優先度", "比重"}
    | {"权重", "權重", "重要性", "优先级", "優先級"}
)
COUNTING_HEADINGS: Final = frozenset(
    {
        "no",
        "no.",
        "nr",
        "nr.",
        "#",
        "id",
        "n°",
        "num",
        "번호",
        "순번",
        "연번",
        "序号",
        "序號",
        "番号",
        "编号",
        "lfd. nr.",
    }
)
#: What a legend or foot note begins with.
LEGEND_WORDS: Final = frozenset(
    {
        "legend",
        "key",
        "note",
        "notes",
        "source",
        "sources",
        "symbols",
        "explanation",
        "footnote",
        "disclaimer",
    }
    | {"last updated", "updated", "prepared by", "created by", "copyright", "generated"}
    | {"data as of", "as of"}
    | {"범례", "주", "참고", "출처", "비고", "기호", "작성자", "작성일", "기준"}
    | {"legende", "hinweis", "hinweise", "quelle", "quellen", "stand", "erläuterung"}
    | {"anmerkung", "fussnote"}
    | {"légende", "remarque", "remarques", "source", "mise à jour", "clé", "note"}
    | {"leyenda", "nota", "notas", "fuente", "fuentes", "actualizado", "clave"}
    | {"凡例", "注", "注記", "出典", "備考", "記号", "更新日", "作成"}
    | {"图例", "圖例", "注", "备注", "来源", "說明", "说明", "更新"}
)
#: How the name of what is the owner's own begins.
OWN_BEGINNINGS: Final = (
    *("our ", "my ", "unser ", "unsere ", "mein ", "meine ", "notre ", "mon ", "ma ", "nuestro "),
    *("nuestra ", "mi ", "우리", "저희", "내 ", "我们", "我們", "我方", "自社", "当社", "当店"),
    *("当ホテル", "弊社", "うちの", "私の"),
)
#: What an owner's own business is called behind such a beginning, beside the nouns of places:
#: "Our Loft", "우리짐"; "Our Lady Clinic" is somebody's name.
OWN_NOUNS: Final = frozenset(
    {"business", "company", "shop", "store", "café", "cafe", "place", "loft", "house", "gym"}
    | {"studio", "practice", "restaurant", "bar", "bakery", "site", "campsite", "property"}
    | {"guest", "guesthouse", "barbershop", "bookshop", "laundry", "spa", "centre", "center"}
    | {"garage", "bistro", "firm", "hair"}
    | {"laden", "geschäft", "betrieb", "unternehmen", "haus", "firma", "bäckerei", "werkstatt"}
    | {"fahrschule", "fitnessstudio", "anlage", "filiale", "zahnarztpraxis"}
    | {"entreprise", "établissement", "magasin", "gîte", "atelier", "boulangerie"}
    | {"institut", "agence", "commerce", "camping", "salle"}
    | {"empresa", "negocio", "local", "cafetería", "restaurante", "gimnasio", "taller"}
    | {"barbería", "lavandería", "salón", "centro", "alojamiento"}
    | {"가게", "회사", "병원", "매장", "업체", "카페", "호텔", "모텔", "펜션", "숙소", "짐"}
    | {"헬스장", "의원", "치과", "학원", "미용실", "살롱", "헤어샵", "식당", "약국", "센터"}
    | {"체육관", "세탁소", "빵집", "서점", "스튜디오", "동물병원", "한의원", "네일샵", "샵"}
    | {"점포", "지점"}
    | {"店", "店铺", "店舗", "公司", "酒店", "饭店", "餐厅", "咖啡馆", "健身房", "医院"}
    | {"诊所", "学校", "驾校", "美容院", "宠物店"}
    | {"会社", "サロン", "ジム", "カフェ", "ホテル", "教室"}
)
#: How a heading says which business is the owner's.
OWN_WORDS: Final = frozenset(
    {"us", "we", "ours", "our company", "our business", "our hotel", "our store"}
    | {"my business", "my company", "you", "own"}
    | {"본인", "우리가게", "저희", "자점", "당점", "자원", "본원"}
    | {"우리", "우리 가게", "우리 회사", "당사", "자사", "본사", "우리 병원", "우리 매장"}
    | {"wir", "unser haus", "unser unternehmen", "eigenes unternehmen", "uns", "wir selbst"}
    | {"nous", "notre entreprise", "notre hôtel", "notre établissement"}
    | {"nosotros", "nosotras", "nuestra empresa", "nuestro hotel", "nuestro negocio"}
    | {"自社", "当社", "弊社", "当店", "自店", "弊店", "自院", "当院", "当館", "当校", "うち"}
    | {"我们", "我們", "本公司", "我司", "自己", "本店", "本校", "我店", "我家", "我院"}
)
#: What says so only beside a name: "Pine Lodge (ours)".
OWN_MARKS: Final = frozenset(
    {"our", "our own", "my own", "unser", "unsere", "unserer", "unseres", "eigene", "notre"}
    | {"le nôtre", "la nôtre", "moi", "nuestro", "nuestra", "propio", "propia", "yo"}
    | {"自分", "私たち", "自家", "我"}
)
#: What tells the first of several branches behind a name, and the owner's own alone.
MAIN_BRANCHES: Final = frozenset({"본사", "본원", "本店", "本校"})
