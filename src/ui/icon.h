#pragma once
#include <cstdint>

namespace ui {

/// Tabler outline icons. The order is that of assets/icons/names.txt (a test compares); the subset font that the
/// build makes has the first at U+E000 and the others after it.
enum class Icon : std::uint16_t {
    None = 0,
    HomeHeart = 0xE000, Notebook, ChartLine, Route, Compass, Settings, Lock, LockOpen, Lifebuoy, Pencil, Check, X,
    ChevronLeft, ChevronRight, ChevronDown, ChevronUp, Plus, Minus, Search, Clock, Calendar, CalendarMonth,
    CalendarEvent, Pill, Phone, PhoneCall, Heart, HeartHandshake, List, ListCheck, Eye, EyeOff, Bookmark, Walk, Bed,
    Users, User, UserCircle, Wind, LayoutGrid, Microphone, Photo, Tag, Tags, MoodSmile, Trash, Download, Upload,
    FileImport, FileExport, FileText, Adjustments, Sun, Moon, Contrast, DoorExit, ArrowBackUp, Refresh, Dots,
    InfoCircle, AlertTriangle, ShieldLock, ShieldCheck, Key, Sparkles, Bulb, MessageCircle, Message, MapPin, CloudOff,
    Star, Target, Flag, Plant2, Seedling, Notes, Book, Coffee, Music, Run, Stretching, Barbell, HandStop, Link,
    ExternalLink, Copy, Share, Printer, Filter, ArrowLeft, ArrowRight, ArrowUp, ArrowDown, PlayerPlay, PlayerPause,
    Bell, BellOff, Palette, TextSize, World, Database, History, Hourglass, Ripple, WaveSine, School, Briefcase,
    BuildingHospital, Stethoscope, FirstAidKit, ShoppingCart, Cash, Beer, GlassFull, SmokingNo, DeviceMobile,
    DeviceDesktop, Leaf, Cloud, Bolt, Battery2, Zzz, Brain, Circle, CircleCheck, CircleDashed, HelpCircle, Gift,
    Sunset2, Sunrise, MoonStars, Table, Columns, Activity, Quote, Archive, DeviceFloppy, Files
};

}  // namespace ui
