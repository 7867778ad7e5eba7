package dev.greenery.sample;

import java.util.List;

/** What users are called. */
final class Names {
    static final List<String> FIRST =
            List.of(
                    "Ada", "Amir", "Anouk", "Asha", "Bea", "Bruno", "Carla", "Chidi", "Clara",
                    "Dario", "Dina", "Edgar", "Elif", "Emre", "Esther", "Farid", "Fiona", "Gil",
                    "Grace", "Hana", "Hugo", "Ida", "Imani", "Ivo", "Jada", "Jonas", "Kai", "Keiko",
                    "Lars", "Leila", "Lena", "Luis", "Maya", "Milan", "Mina", "Nadia", "Nils",
                    "Noor", "Olga", "Omar", "Paula", "Pia", "Quinn", "Rafael", "Rosa", "Sami",
                    "Selma", "Simone", "Tariq", "Tess", "Uma", "Vera", "Viktor", "Wanda", "Xenia",
                    "Yara", "Yusuf", "Zoe");

    static final List<String> LAST =
            List.of(
                    "Abbot",
                    "Adeyemi",
                    "Alvarez",
                    "Arden",
                    "Banks",
                    "Becker",
                    "Bloom",
                    "Castillo",
                    "Chen",
                    "Cole",
                    "Dahl",
                    "Demir",
                    "Diaz",
                    "Dunn",
                    "Eriksen",
                    "Faber",
                    "Farrow",
                    "Fields",
                    "Fontaine",
                    "Gardner",
                    "Greene",
                    "Gupta",
                    "Haas",
                    "Hale",
                    "Hayashi",
                    "Hill",
                    "Ibrahim",
                    "Jansen",
                    "Kaur",
                    "Keller",
                    "Khan",
                    "Kowalski",
                    "Lam",
                    "Leroy",
                    "Lind",
                    "Marsh",
                    "Mendez",
                    "Meyer",
                    "Mori",
                    "Nkosi",
                    "Novak",
                    "Okafor",
                    "Olsen",
                    "Park",
                    "Petrov",
                    "Quist",
                    "Rao",
                    "Reed",
                    "Rossi",
                    "Santos",
                    "Silva",
                    "Singh",
                    "Thorne",
                    "Underhill",
                    "Vance",
                    "Vogel",
                    "Wells",
                    "Wood",
                    "Young",
                    "Ziegler");

    private Names() {}
}
