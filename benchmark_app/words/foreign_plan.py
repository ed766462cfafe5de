"""Names of the plans one seller offers, in seven languages; keys as `name_key` writes them."""

from __future__ import annotations

from typing import Final

#: A plan by its whole name, without what `PLAN_NOUNS` adds.
PLAN_NAMES: Final = frozenset(
    {"free", "trial", "free trial", "basic", "starter", "standard", "plus", "pro", "professional"}
    | {"premium", "business", "enterprise", "team", "teams", "growth", "personal", "individual"}
    | {"family", "ultimate", "advanced", "essential", "essentials", "lite", "light", "bronze"}
    | {"silver", "gold", "platinum", "unlimited", "community", "deluxe", "hobby", "developer"}
    | {"student", "solo", "startup", "small business", "vip", "custom", "economy", "paid"}
    | {"무료", "유료", "체험", "기본", "베이직", "스타터", "라이트", "스탠다드", "스탠더드", "표준"}
    | {"일반", "고급", "플러스", "프로", "프리미엄", "비즈니스", "엔터프라이즈", "개인", "팀"}
    | {"기업", "브론즈", "실버", "골드", "플래티넘", "무제한", "학생", "패밀리", "디럭스"}
    | {"kostenlos", "gratis", "basis", "komfort", "profi", "einsteiger", "unternehmen", "privat"}
    | {"familie", "klassik", "classic", "exklusiv", "erweitert", "geschäftlich"}
    | {"gratuit", "gratuite", "essentiel", "essentielle", "basique", "confort", "entreprise"}
    | {"découverte", "avancé", "avancée", "illimité", "étudiant", "famille", "professionnel"}
    | {"équipe", "sérénité", "intégral", "intégrale"}
    | {"gratuito", "básico", "básica", "estándar", "profesional", "empresa", "empresas"}
    | {"avanzado", "avanzada", "ilimitado", "familiar", "estudiante", "inicial", "completo"}
    | {"completa", "negocio", "negocios", "equipo", "esencial", "individual", "empresarial"}
    | {
        "無料",
        "有料",
        "基本",
        "ベーシック",
        "スターター",
        "ライト",
        "スタンダード",
        "標準",
        "プラス",
    }
    | {"プロ", "プレミアム", "ビジネス", "エンタープライズ", "フリー", "個人", "法人", "チーム"}
    | {"学生", "ファミリー", "エコノミー", "ゴールド", "シルバー"}
    | {"免费", "免費", "付费", "付費", "基础", "基礎", "标准", "入门", "入門", "普通", "高级"}
    | {"高級", "进阶", "進階", "专业", "專業", "企业", "企業", "旗舰", "旗艦", "个人", "團隊"}
    | {"团队", "尊享", "豪华", "豪華", "至尊", "黄金", "白金"}
)
#: What stands before or behind the name of a plan.
PLAN_NOUNS: Final = frozenset(
    {"plan", "plans", "tier", "package", "edition", "version", "subscription", "account", "option"}
    | {"요금제", "플랜", "패키지", "멤버십", "상품", "회원", "버전", "tarif", "paket", "abo"}
    | {"edition", "forfait", "formule", "offre", "abonnement", "tarifa", "paquete", "membresía"}
    | {"プラン", "コース", "会員", "パック", "版", "套餐", "会员", "會員", "方案", "计划", "計劃"}
)
