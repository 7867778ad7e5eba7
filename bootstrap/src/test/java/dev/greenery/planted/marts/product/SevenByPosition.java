package dev.greenery.planted.marts.product;

record SevenByPosition(int one, int two, int three, int four, int five, int six, int seven) {
    static SevenByPosition of(int one, int two, int three, int four, int five, int six, int seven) {
        return new SevenByPosition(one, two, three, four, five, six, seven);
    }

    static SevenByPosition count() {
        return of(1, 2, 3, 4, 5, 6, 7);
    }
}
